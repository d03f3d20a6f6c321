package io.lianxi.ticket.timer;

import java.time.Duration;

/** When a timer that could not be acted upon goes off again, and when that has to be told. */
final class TimerRetry {
  /** Whatever passes by itself has passed by then. */
  private static final int FAILURES_UNTIL_TOLD = 3;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Doubled so often it is longer than the longest. */
  private static final int MOST_DOUBLED = 9;

  private TimerRetry() {}

  /** After 1, 2, 4 … seconds, at most five minutes. */
  static Duration after(int failures) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLED));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  /** From the third failure in a row on. */
  static boolean isTold(int failures) {
    return failures >= FAILURES_UNTIL_TOLD;
  }
}
