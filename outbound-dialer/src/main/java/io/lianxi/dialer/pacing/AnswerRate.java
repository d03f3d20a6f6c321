package io.lianxi.dialer.pacing;

/**
 * The share of calls that people answer, as it drifts and jumps.
 *
 * <p>The idea: each second it is known how many calls were due to be answered, had all been
 * answered by people, and how many were. What the share may be, given all that was seen, is kept as
 * a belief in each of a grid of shares, and Bayes' rule says what a second does to it. Between
 * seconds the share wanders by a little, and now and then, as when another list or the lunch hour
 * begins, it is anything: so a long quiet time does not make the belief deaf. How fast it follows
 * need not be said; that comes of how much a second shows.
 */
final class AnswerRate {
  private static final double USUAL = 0.25;
  private static final double LOWEST = 0.02;
  private static final double HIGHEST = 0.9;
  private static final int SHARES = 64;

  /** How far the usual shares of campaigns lie apart, in log-odds. */
  private static final double SPREAD = 0.7;

  /** The variance that wandering adds per second, in log-odds: 0.15² forgotten in 20 minutes. */
  private static final double WANDERING = 2 * 0.15 * 0.15 / 1_200;

  private static final double JUMPS_PER_SECOND = 1.0 / 3_600;
  private static final double LEAST_DOUBT = 0.05 * 0.05;

  private final double[] shares = new double[SHARES];
  private final double[] logs = new double[SHARES];
  private final double[] usual = new double[SHARES];
  private final double toEachSide;
  private double[] belief;
  private double[] next = new double[SHARES];

  AnswerRate() {
    double lowest = logOdds(LOWEST);
    double step = (logOdds(HIGHEST) - lowest) / (SHARES - 1);
    toEachSide = WANDERING / (step * step) / 2;
    for (int i = 0; i < SHARES; i++) {
      double odds = lowest + i * step;
      shares[i] = 1 / (1 + Math.exp(-odds));
      logs[i] = Math.log(shares[i]);
      double off = (odds - logOdds(USUAL)) / SPREAD;
      usual[i] = Math.exp(-off * off / 2);
    }
    normalize(usual);
    belief = usual.clone();
  }

  private static double logOdds(double share) {
    return Math.log(share / (1 - share));
  }

  private static void normalize(double[] law) {
    double all = 0;
    for (double part : law) {
      all += part;
    }
    for (int i = 0; i < law.length; i++) {
      law[i] /= all;
    }
  }

  /**
   * A second has passed.
   *
   * @param due how many answers it would have had if people answered every call
   * @param answered how many it had
   */
  void second(double due, int answered) {
    for (int i = 0; i < SHARES; i++) {
      double neighbours = belief[Math.max(0, i - 1)] + belief[Math.min(SHARES - 1, i + 1)];
      double wandered = belief[i] + toEachSide * (neighbours - 2 * belief[i]);
      double before = wandered + JUMPS_PER_SECOND * (usual[i] - wandered);
      next[i] = before * Math.exp(answered * logs[i] - shares[i] * due); // Poisson's likelihood
    }
    normalize(next);
    double[] last = belief;
    belief = next;
    next = last;
  }

  double rate() {
    double mean = 0;
    for (int i = 0; i < SHARES; i++) {
      mean += belief[i] * shares[i];
    }
    return mean;
  }

  /** The variance of the rate divided by its square. */
  double doubt() {
    double rate = rate();
    double variance = 0;
    for (int i = 0; i < SHARES; i++) {
      variance += belief[i] * (shares[i] - rate) * (shares[i] - rate);
    }
    return Math.max(LEAST_DOUBT, variance / (rate * rate));
  }
}
