package io.lianxi.dialer.pacing;

/**
 * The share of calls that people answer, as it drifts.
 *
 * <p>The idea: each second it is known how many calls were due to be answered, had all been
 * answered by people. Answers divided by that, both forgotten with time, is the rate now. A second
 * one that forgets faster takes over when it is clearly higher: who sees a rise too late has
 * abandoned people by then, while who sees a fall too late only lets agents wait.
 */
final class AnswerRate {
  private static final double SLOWEST_SECONDS = 300;
  private static final double CALLS_REMEMBERED = 150;
  private static final double QUICKER = 4;
  private static final double SMOOTHING_SECONDS = 120;
  private static final double USUAL = 0.25;
  private static final double BELIEF = 40;
  private static final double LOWEST = 0.02;
  private static final double HIGHEST = 0.9;
  private static final double LEAST_DOUBT = 0.05 * 0.05;

  private final double jumpDoubt;
  private double callsPerSecond;
  private double due = BELIEF;
  private double answers = BELIEF * USUAL;
  private double quickDue = BELIEF;
  private double quickAnswers = BELIEF * USUAL;

  /**
   * @param jumpDoubt by so many standard deviations the quick rate is clearly higher
   */
  AnswerRate(double jumpDoubt) {
    this.jumpDoubt = jumpDoubt;
  }

  /**
   * A second has passed.
   *
   * @param dueNow how many answers it would have had if people answered every call
   */
  void second(int dialled, double dueNow, int answered) {
    callsPerSecond += (dialled - callsPerSecond) / SMOOTHING_SECONDS;
    double memory = Math.max(SLOWEST_SECONDS, CALLS_REMEMBERED / Math.max(LOWEST, callsPerSecond));
    double keeps = Math.exp(-1 / memory);
    due = due * keeps + dueNow;
    answers = answers * keeps + answered;
    double keepsQuick = Math.exp(-QUICKER / memory);
    quickDue = quickDue * keepsQuick + dueNow;
    quickAnswers = quickAnswers * keepsQuick + answered;
  }

  double rate() {
    double slow = (answers + 1) / (due + 1 / USUAL);
    double quick = (quickAnswers + 2) / (quickDue + 2 / USUAL);
    double deviation = Math.sqrt(slow * (1 - slow) / (quickDue + 2 / USUAL));
    return Math.clamp(quick - slow > jumpDoubt * deviation ? quick : slow, LOWEST, HIGHEST);
  }

  /** The variance of the rate divided by its square. */
  double doubt() {
    double rate = rate();
    return Math.max(LEAST_DOUBT, (1 - rate) / (rate * (due + 1 / USUAL)));
  }
}
