package io.lianxi.desktop.chat;

import java.time.Duration;
import java.time.Instant;

/** How much may be said over one socket: {@value #MOST} things in ten seconds. */
final class Pace {
  static final int MOST = 100;
  static final Duration STRETCH = Duration.ofSeconds(10);

  private Instant since = Instant.EPOCH;
  private int count;

  /** Counts one more at {@code now}; false when that is too much. */
  boolean allows(Instant now) {
    if (Duration.between(since, now).compareTo(STRETCH) >= 0) {
      since = now;
      count = 0;
    }
    count++;
    return count <= MOST;
  }
}
