package io.lianxi.dialer.pacing;

/**
 * How the budget of abandoned calls is steered.
 *
 * @param firstTolerance the chance to be abandoned that a call may have while nothing is saved
 * @param gain how strongly what is saved or overdrawn changes that
 * @param leastMargin so much of the cap is kept back at least
 * @param deviations so many standard deviations of what chance alone makes of a day are kept back,
 *     which is much of the cap for a small team and little for a large one
 * @param halfHourGain how strongly it falls when a half-hour has too many abandoned calls
 * @param jumpDoubt so many standard deviations above the slow one the quick answer rate counts
 */
record Tuning(
    double firstTolerance,
    double gain,
    double leastMargin,
    double deviations,
    double halfHourGain,
    double jumpDoubt) {
  static final Tuning USUAL = new Tuning(0.03, 0.6, 0.06, 1.5, 1.0, 1.5);
}
