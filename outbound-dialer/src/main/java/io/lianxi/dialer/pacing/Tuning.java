package io.lianxi.dialer.pacing;

/**
 * How the budget of abandoned calls is steered.
 *
 * @param firstTolerance the chance to be abandoned that a call may have while nothing is saved
 * @param gain how strongly what is saved or overdrawn changes that
 * @param margin so much of the cap is kept back
 * @param halfHourGain how strongly it falls when a half-hour has too many abandoned calls
 * @param halfHourSlack so many standard deviations more than its share a half-hour may have
 * @param jumpDoubt so many standard deviations above the slow one the quick answer rate counts
 */
record Tuning(
    double firstTolerance,
    double gain,
    double margin,
    double halfHourGain,
    double halfHourSlack,
    double jumpDoubt) {
  static final Tuning USUAL = new Tuning(0.03, 0.6, 0.06, 1.0, 0.0, 1.5);
}
