package io.lianxi.ivr.flow.figures;

import java.time.Duration;

/**
 * How many stayed how long, in classes of which each is half as long again as the one before: from
 * a quarter of a second to ten minutes. So a median is right to about a fifth, whatever is added.
 */
final class TimeSpread {
  static final int CLASSES = 21;
  private static final double FIRST_SECONDS = 0.25;
  private static final double FACTOR = 1.5;
  private static final double MILLIS = 1_000;

  private TimeSpread() {}

  /** The class of {@code time}, from 0. */
  static int of(Duration time) {
    double seconds = time.toMillis() / MILLIS;
    int found = 0;
    while (found < CLASSES - 1 && seconds > upTo(found)) {
      found++;
    }
    return found;
  }

  /** The longest time of a class, in seconds. */
  private static double upTo(int one) {
    return FIRST_SECONDS * Math.pow(FACTOR, one);
  }

  /** What half of all stayed at most, in seconds; 0 when there is nobody. */
  static double median(long[] spread) {
    long all = 0;
    for (long count : spread) {
      all += count;
    }
    double half = all / 2.0;
    double before = 0;
    for (int i = 0; i < spread.length && all > 0; i++) {
      if (before + spread[i] >= half && spread[i] > 0) {
        double from = i == 0 ? 0 : upTo(i - 1);
        return from + (upTo(i) - from) * (half - before) / spread[i];
      }
      before += spread[i];
    }
    return 0;
  }
}
