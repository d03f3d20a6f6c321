package io.lianxi.dialer.pacing;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * How many calls a campaign makes now. A deterministic state machine: told the same, it says the
 * same.
 *
 * <ol>
 *   <li>Outside the shift, or with nobody signed in, none.
 *   <li>Preview shows a lead to each free agent; progressive makes a call for each.
 *   <li>Predictive with fewer agents than its policy wants is progressive, and so is it until it
 *       has seen a call for each agent: a forecast from less may be wrong for all of them at once.
 *   <li>When the cap leaves no room, power and predictive make one call for each free agent: such a
 *       call has an agent of its own, so it costs nothing of the budget and earns some.
 *   <li>Power makes its fixed number for each free agent.
 *   <li>Predictive makes another call as long as the chance that it would find no agent in time,
 *       when it is answered, is within what the budget tolerates; and never fewer than progressive.
 * </ol>
 */
public final class Pacing {
  private static final int REBUILD_SECONDS = 60;
  private static final int EXACT_UP_TO = 40;
  private static final int MOST_ANSWERS = 60;
  private static final int SOON = 12;
  private static final int MOST_SECONDS_AT_ONCE = 600;

  private PacingPolicy policy;
  private final Tuning tuning;
  private final Team team = new Team();
  private final CallsInSetUp calls;
  private final Set<AttemptId> waiting = new HashSet<>();
  private Shift shift;
  private AbandonBudget budget;
  private long second = Long.MIN_VALUE;

  /**
   * @param before what the 29 days before this shift came to
   */
  public Pacing(PacingPolicy policy, Shift shift, AbandonCount before) {
    this(policy, shift, before, Tuning.USUAL);
  }

  Pacing(PacingPolicy policy, Shift shift, AbandonCount before, Tuning tuning) {
    this.policy = policy;
    this.tuning = tuning;
    this.calls = new CallsInSetUp(policy.ringSeconds(), tuning.jumpDoubt());
    this.shift = shift;
    this.budget = new AbandonBudget(policy.cap(), tuning, shift, before);
  }

  /** Another day begins: what was learned stays, the day's counts begin anew. */
  public void begin(Shift next, AbandonCount before) {
    shift = next;
    budget = new AbandonBudget(policy.cap(), tuning, next, before);
  }

  /** Another policy holds from now on; how long calls ring stays as it was learned. */
  public void follow(PacingPolicy next) {
    policy = next;
    budget.follow(next.cap());
  }

  /** What this day had come to before anything was learned, e.g. before a restart. */
  public void resume(AbandonCount today) {
    budget.resume(today);
  }

  /** Learns what happened; events come in the order in which they happened. */
  public void learn(PacingEvent event) {
    switch (event) {
      case PacingEvent.Dialled(var call, var at) -> calls.dialled(call, at);
      case PacingEvent.Answered(var call, var at) -> answered(call, at);
      case PacingEvent.Failed(var call, var at) -> failed(call, at);
      case PacingEvent.Connected(var call, var agent, var at) -> connected(call, agent, at);
      case PacingEvent.Abandoned(var call, var at) -> abandoned(call, at);
      case PacingEvent.TalkEnded(var agent, var machine, var at) -> talkEnded(agent, machine, at);
      case PacingEvent.Ready(var agent, var at) -> team.ready(agent, at);
      case PacingEvent.Leaving(var agent, var at) -> team.leaves(agent, at);
      case PacingEvent.Away(var agent, var at) -> team.away(agent, at);
      case PacingEvent.SignedOut(var agent, var at) -> team.signedOut(agent, at);
      case PacingEvent.MachinesMeasured(var error, var at) -> budget.measured(error);
    }
  }

  private void answered(AttemptId call, Instant at) {
    if (calls.answered(call, at)) {
      waiting.add(call);
    }
  }

  private void failed(AttemptId call, Instant at) {
    calls.failed(call, at);
    waiting.remove(call); // whoever hung up before anybody could come
  }

  private void connected(AttemptId call, AgentId agent, Instant at) {
    waiting.remove(call);
    team.talks(agent, at);
    budget.connected(at);
  }

  private void abandoned(AttemptId call, Instant at) {
    waiting.remove(call);
    budget.abandoned(at);
  }

  private void talkEnded(AgentId agent, boolean wasMachine, Instant at) {
    team.talkEnded(agent, at);
    if (wasMachine) {
      budget.machine();
    }
  }

  /** How many calls are made now. Asking again is no harm: calls count once they are dialled. */
  public Pace decide(Instant now) {
    pass(now);
    Team.Counts counts = team.counts();
    boolean isOpen = !now.isBefore(shift.from()) && now.isBefore(shift.to());
    if (!isOpen || counts.signedIn() == 0) {
      PaceReason reason = isOpen ? PaceReason.NO_AGENTS : PaceReason.OUTSIDE_SHIFT;
      return pace(now, new Choice(0, policy.mode(), reason, 0, 0));
    }
    return pace(now, choose(now, counts));
  }

  private void pass(Instant now) {
    budget.pass(now);
    long last = now.getEpochSecond();
    boolean isFirst = second == Long.MIN_VALUE;
    long from = isFirst ? last : Math.max(second + 1, last - MOST_SECONDS_AT_ONCE);
    if (last / REBUILD_SECONDS > (from - 1) / REBUILD_SECONDS) {
      team.rebuild();
      calls.rebuild();
    }
    for (long next = from; next <= last; next++) {
      calls.second(next);
    }
    second = Math.max(second, last);
  }

  private record Choice(
      int calls, PacingMode mode, PaceReason reason, double risk, double tolerance) {}

  private Choice choose(Instant now, Team.Counts counts) {
    int signedIn = counts.signedIn();
    int inUse = calls.size() + waiting.size();
    int one = Math.max(0, counts.ready() - inUse);
    return switch (policy.mode()) {
      case PREVIEW, MESSAGE ->
          new Choice(one, policy.mode(), PaceReason.AGENT_DECIDES, 0, 0); // both by others
      case PROGRESSIVE -> careful(one, PaceReason.ONE_CALL_PER_AGENT);
      case POWER -> {
        if (budget.isSpent(now, signedIn) || budget.isOverdrawn()) {
          yield careful(one, PaceReason.STOPPED_AT_CAP);
        }
        int lines = (int) Math.round(policy.linesPerAgent() * counts.ready()) - inUse;
        yield limited(Math.max(0, lines), PacingMode.POWER, PaceReason.LINES_PER_AGENT, 0, 0);
      }
      case PREDICTIVE -> {
        if (signedIn < policy.fewestAgents()) {
          yield careful(one, PaceReason.TOO_FEW_AGENTS);
        }
        if (calls.over() < signedIn) {
          yield careful(one, PaceReason.LEARNING);
        }
        yield budget.isSpent(now, signedIn)
            ? careful(one, PaceReason.STOPPED_AT_CAP)
            : predict(now, counts, one);
      }
    };
  }

  private Choice careful(int one, PaceReason reason) {
    return limited(one, PacingMode.PROGRESSIVE, reason, 0, 0);
  }

  private Choice limited(
      int wanted, PacingMode mode, PaceReason reason, double risk, double tolerance) {
    int most = Math.max(0, policy.mostCalls() - calls.size());
    return wanted > most
        ? new Choice(most, mode, PaceReason.MOST_CALLS, risk, tolerance)
        : new Choice(wanted, mode, reason, risk, tolerance);
  }

  private Choice predict(Instant now, Team.Counts counts, int least) {
    double tolerance = budget.tolerance(now, counts.signedIn());
    Slack[] slacks = slacks(now, counts);
    double[] weights = calls.weights();
    double[] chances = calls.chances();
    int most = policy.mostCalls() - calls.size();
    int made = 0;
    double risk = risk(slacks, weights);
    while (made <= most && (made < least || risk <= tolerance)) {
      made++;
      for (int i = 0; i < slacks.length; i++) {
        slacks[i].answers(chances[i], 1);
      }
      risk = risk(slacks, weights);
    }
    return limited(made, PacingMode.PREDICTIVE, PaceReason.RISK, risk, tolerance);
  }

  private Slack[] slacks(Instant now, Team.Counts counts) {
    int surplus = counts.ready() - waiting.size();
    boolean isSmall = counts.signedIn() <= EXACT_UP_TO;
    Slack[] slacks = new Slack[Ahead.MOMENTS];
    for (int i = 0; i < slacks.length; i++) {
      slacks[i] =
          isSmall
              ? new ExactSlack(surplus, counts.signedIn(), MOST_ANSWERS)
              : new NormalSlack(surplus, calls.doubt());
    }
    team.tell(slacks, now, policy.answerSeconds());
    calls.tell(slacks, now);
    return slacks;
  }

  private static double risk(Slack[] slacks, double[] weights) {
    double risk = 0;
    for (int i = 0; i < slacks.length; i++) {
      risk += weights[i] == 0 ? 0 : weights[i] * slacks[i].noneLeft();
    }
    return risk;
  }

  private Pace pace(Instant now, Choice choice) {
    Team.Counts counts = team.counts();
    return new Pace(
        choice.calls(),
        choice.mode(),
        choice.reason(),
        counts.ready(),
        counts.talking(),
        counts.wrappingUp(),
        counts.leaving(),
        calls.size(),
        waiting.size(),
        calls.rate(),
        team.expectedFree(now, SOON),
        calls.expectedAnswers(now, SOON),
        choice.risk(),
        choice.tolerance(),
        budget.shares());
  }
}
