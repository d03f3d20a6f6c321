package io.lianxi.dialer.pacing;

/**
 * How long something takes, learned from what has ended.
 *
 * <p>The idea: time is cut into bins, and each knows how many seconds were lived in it and how many
 * of the things ended in it. Their quotient is the hazard: the chance to end in the next second,
 * having come so far. That is right whatever the law of the durations is, so nobody has to say it.
 * Before anything ended, a bin believes in the usual mean.
 */
final class LearnedTime {
  private final int[] begins;
  private final double[] lived;
  private final double[] ended;

  /**
   * @param usualMean in seconds, believed at first
   * @param belief so many seconds of each bin are worth that belief
   * @param begins where bins begin, in seconds, rising from 0; the last has no end
   */
  LearnedTime(double usualMean, double belief, int... begins) {
    this.begins = begins;
    this.lived = new double[begins.length];
    this.ended = new double[begins.length];
    for (int i = 0; i < begins.length; i++) {
      lived[i] = belief;
      ended[i] = belief / usualMean;
    }
  }

  /** One ended after {@code seconds}. */
  void learn(double seconds) {
    for (int i = 0; i < begins.length; i++) {
      boolean isLast = i + 1 == begins.length || seconds <= begins[i + 1];
      lived[i] += (isLast ? seconds : begins[i + 1]) - begins[i];
      if (isLast) {
        ended[i]++;
        return;
      }
    }
  }

  /** The chance per second to end at the age of {@code seconds}. */
  double hazard(double seconds) {
    int bin = 0;
    while (bin + 1 < begins.length && seconds >= begins[bin + 1]) {
      bin++;
    }
    return ended[bin] / lived[bin];
  }
}
