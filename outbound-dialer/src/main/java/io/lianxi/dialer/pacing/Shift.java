package io.lianxi.dialer.pacing;

import java.time.Instant;

/** When is called on one calendar day: the time over which its abandoned calls are counted. */
public record Shift(Instant from, Instant to) {
  public Shift {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a shift ends after it begins");
    }
  }
}
