package io.lianxi.acd.report;

import java.time.Duration;

/**
 * How calls that come at random, and take random times, fare with some agents: Erlang B, where
 * whoever finds nobody free is lost, and Erlang C, where everyone waits for ever (A. K. Erlang,
 * 1917). See {@link ErlangA} for people who give up.
 *
 * @param load arrivals per time × handle time, in erlangs
 */
public record Erlang(double load, int agents) {

  public Erlang {
    if (!(load >= 0) || Double.isInfinite(load) || agents < 1) {
      throw new IllegalArgumentException("a load of 0 or more and 1 agent or more are needed");
    }
  }

  /** Erlang B: the share that finds nobody free and is lost. */
  public double lossProbability() {
    double lost = 1;
    for (int n = 1; n <= agents; n++) {
      lost = load * lost / (n + load * lost);
    }
    return lost;
  }

  /** Do waits stay finite, since there are more agents than erlangs? */
  public boolean isStable() {
    return load < agents;
  }

  /** Erlang C: the share that has to wait; 1 when it is not stable. */
  public double waitProbability() {
    if (!isStable()) {
      return 1;
    }
    double lost = lossProbability();
    return lost / (1 - load / agents * (1 - lost));
  }

  /** Erlang C: the share that waits for {@code threshold} at most; 0 when it is not stable. */
  public double serviceLevel(Duration handleTime, Duration threshold) {
    if (!isStable()) {
      return 0;
    }
    double served = (agents - load) * seconds(threshold) / seconds(handleTime);
    return 1 - waitProbability() * Math.exp(-served);
  }

  /** Erlang C: average speed of answer in seconds; infinite when it is not stable. */
  public double averageSpeedOfAnswer(Duration handleTime) {
    return isStable()
        ? waitProbability() * seconds(handleTime) / (agents - load)
        : Double.POSITIVE_INFINITY;
  }

  /** Erlang C: the share of their time that agents are busy; 1 when it is not stable. */
  public double occupancy() {
    return Math.min(1, load / agents);
  }

  /** The same calls and agents, with people who give up. */
  public ErlangA withPatience(Duration handleTime, Duration patience) {
    return new ErlangA(this, handleTime, patience);
  }

  /**
   * Erlang C: the fewest agents with which {@code goal} is reached.
   *
   * @param load in erlangs
   */
  public static Erlang staffedFor(double load, Duration handleTime, Goal goal) {
    int agents = Math.max(1, (int) Math.ceil(load / goal.highestOccupancy()));
    Erlang staffed = new Erlang(load, agents);
    while (staffed.serviceLevel(handleTime, goal.threshold()) < goal.serviceLevel()) {
      staffed = new Erlang(load, staffed.agents + 1);
    }
    return staffed;
  }

  /**
   * What a queue is staffed for.
   *
   * @param serviceLevel the share to be answered within {@code threshold}, below 1
   * @param highestOccupancy the share of their time that agents may be busy, above 0
   */
  public record Goal(double serviceLevel, Duration threshold, double highestOccupancy) {
    public Goal {
      boolean isPossible = serviceLevel < 1 && highestOccupancy > 0 && highestOccupancy <= 1;
      if (!isPossible || threshold.isNegative()) {
        throw new IllegalArgumentException("no number of agents is enough for this goal");
      }
    }
  }

  static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
