package io.lianxi.acd.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time during which it is open: from {@code from} on, until before {@code to}. */
public record Opening(Instant from, Instant to) {
  public Opening {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("an opening must begin before it ends");
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
