package io.lianxi.acd.report;

import java.time.Duration;
import java.util.function.IntToDoubleFunction;

/**
 * How calls fare whose callers give up after a random time: Erlang A, the exact steady state of
 * M/M/n+M (C. Palm, 1957). It is always stable.
 *
 * @param calls the load and the agents
 * @param patience after how long, on average, people who wait give up
 */
public record ErlangA(Erlang calls, Duration handleTime, Duration patience) {
  /** Below this a state weighs nothing beside the most likely one. */
  private static final double NOTHING = 1e-18;

  public ErlangA {
    if (calls.load() <= 0 || !isPositive(handleTime) || !isPositive(patience)) {
      throw new IllegalArgumentException("a load, a handle time and a patience above 0 are needed");
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }

  /** The share that finds nobody free. */
  public double waitProbability() {
    return mean(state -> state >= calls.agents() ? 1 : 0);
  }

  /** The share that gives up. */
  public double abandonProbability() {
    return meanWait() / Erlang.seconds(patience);
  }

  /** The mean wait in seconds of everybody, whether answered at once, later or never. */
  public double meanWait() {
    double waiting = mean(state -> Math.max(0, state - calls.agents()));
    return waiting / arrivalsPerSecond();
  }

  /** The share of everybody that is answered within {@code threshold}. */
  public double serviceLevel(Duration threshold) {
    return mean(state -> answeredWithin(threshold, state));
  }

  /** The share of their time that agents are busy. */
  public double occupancy() {
    return mean(state -> Math.min(state, calls.agents())) / calls.agents();
  }

  private double arrivalsPerSecond() {
    return calls.load() / Erlang.seconds(handleTime);
  }

  /** How many patiences agents work off in the mean time of one: their pace against giving up. */
  private double pace() {
    return calls.agents() * Erlang.seconds(patience) / Erlang.seconds(handleTime);
  }

  /**
   * The chance of who arrives when {@code state} calls are there. With {@code q} people ahead the
   * wait is a sum of exponential times with the rates (pace + 0…q) ÷ patience, so e^(−wait ÷
   * patience), the chance to be patient enough, has a beta distribution with (pace, q + 1).
   */
  private double answeredWithin(Duration threshold, int state) {
    if (state < calls.agents()) {
      return 1;
    }
    int ahead = state - calls.agents();
    double log = -Erlang.seconds(threshold) / Erlang.seconds(patience);
    return pace() / (pace() + ahead + 1) * (1 - betaBelow(log, pace() + 1, ahead + 1));
  }

  /** The regularised incomplete beta function of e^{@code logX}, for a whole number {@code b}. */
  private static double betaBelow(double logX, double a, int b) {
    if (logX == 0) {
      return 1;
    }
    double logRest = Math.log(-Math.expm1(logX));
    double logTerm = a * logX;
    double sum = Math.exp(logTerm);
    for (int i = 0; i + 1 < b; i++) {
      logTerm += logRest + Math.log((a + i) / (i + 1));
      sum += Math.exp(logTerm);
    }
    return Math.min(1, sum);
  }

  /** The mean of {@code value} over all states, weighed from the most likely one outwards. */
  private double mean(IntToDoubleFunction value) {
    int likeliest = likeliest();
    double all = 1;
    double sum = value.applyAsDouble(likeliest);
    double weight = 1;
    for (int state = likeliest; state > 0 && weight > NOTHING; state--) {
      weight *= departures(state) / arrivalsPerSecond();
      all += weight;
      sum += weight * value.applyAsDouble(state - 1);
    }
    weight = 1;
    for (int state = likeliest + 1; weight > NOTHING; state++) {
      weight *= arrivalsPerSecond() / departures(state);
      all += weight;
      sum += weight * value.applyAsDouble(state);
    }
    return sum / all;
  }

  /** Departures per second, answered or not, while {@code state} calls are there. */
  private double departures(int state) {
    int busy = Math.min(state, calls.agents());
    return busy / Erlang.seconds(handleTime) + (state - busy) / Erlang.seconds(patience);
  }

  /** The last state in which departures do not exceed arrivals. */
  private int likeliest() {
    if (calls.isStable()) {
      return (int) calls.load();
    }
    double unserved = arrivalsPerSecond() - departures(calls.agents());
    return calls.agents() + (int) (unserved * Erlang.seconds(patience));
  }
}
