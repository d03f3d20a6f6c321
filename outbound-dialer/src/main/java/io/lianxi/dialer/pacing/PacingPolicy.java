package io.lianxi.dialer.pacing;

/**
 * How a campaign is to be paced.
 *
 * @param linesPerAgent calls for each free agent in {@link PacingMode#POWER}
 * @param cap the largest share of answered calls that may be abandoned, e.g. 0.03
 * @param answerSeconds after so long without an agent an answered call counts as abandoned
 * @param ringSeconds so long a call rings that nobody answers
 * @param fewestAgents with fewer signed in, {@link PacingMode#PREDICTIVE} is {@link
 *     PacingMode#PROGRESSIVE}; 0 for never
 * @param mostCalls so many calls are in set-up at once at most
 * @param hearsMachines are answering machines told from people, where no agent is kept? It takes up
 *     to two and a half seconds of whoever answers; what is not surely a machine is a person
 */
public record PacingPolicy(
    PacingMode mode,
    double linesPerAgent,
    double cap,
    int answerSeconds,
    int ringSeconds,
    int fewestAgents,
    int mostCalls,
    boolean hearsMachines) {
  /** The law of most countries: 3 % of those who answered. */
  public static final double USUAL_CAP = 0.03;

  /** With fewer agents chance rules: no forecast of theirs is worth its abandoned calls. */
  public static final int USUAL_FEWEST_AGENTS = 15;

  private static final double HIGHEST_CAP = 0.1;
  private static final double MOST_LINES = 5;
  private static final int SHORTEST_RING = 15;
  private static final int LONGEST_RING = 40;
  private static final int LONGEST_ANSWER = 10;
  private static final int MOST_CALLS = 5_000;

  public PacingPolicy {
    within("linesPerAgent", linesPerAgent, 1, MOST_LINES);
    within("cap", cap, 0, HIGHEST_CAP);
    within("answerSeconds", answerSeconds, 1, LONGEST_ANSWER);
    within("ringSeconds", ringSeconds, SHORTEST_RING, LONGEST_RING);
    within("fewestAgents", fewestAgents, 0, MOST_CALLS);
    within("mostCalls", mostCalls, 1, MOST_CALLS);
  }

  private static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most);
    }
  }

  /** The policy that is shipped. */
  public static PacingPolicy usual(PacingMode mode) {
    return new PacingPolicy(mode, 1.5, USUAL_CAP, 2, 25, USUAL_FEWEST_AGENTS, 500, false);
  }

  /** The same with another limit of agents; 0 to be predictive however few there are. */
  public PacingPolicy withFewestAgents(int agents) {
    return new PacingPolicy(
        mode, linesPerAgent, cap, answerSeconds, ringSeconds, agents, mostCalls, hearsMachines);
  }

  /** The same with another number of calls for each free agent. */
  public PacingPolicy withLinesPerAgent(double lines) {
    return new PacingPolicy(
        mode, lines, cap, answerSeconds, ringSeconds, fewestAgents, mostCalls, hearsMachines);
  }

  /** What holds for agents who serve both: the more careful of each. */
  public PacingPolicy and(PacingPolicy other) {
    return new PacingPolicy(
        mode.compareTo(other.mode) <= 0 ? mode : other.mode,
        Math.min(linesPerAgent, other.linesPerAgent),
        Math.min(cap, other.cap),
        Math.min(answerSeconds, other.answerSeconds),
        Math.max(ringSeconds, other.ringSeconds),
        Math.max(fewestAgents, other.fewestAgents),
        Math.min(mostCalls, other.mostCalls),
        hearsMachines && other.hearsMachines);
  }
}
