package io.lianxi.ticket.sla.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that no clock counts: from {@code from} on, until before {@code to}. It may be
 * empty.
 *
 * @param to null while it goes on
 */
public record Pause(Instant from, @Nullable Instant to) {
  public Pause {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a pause must not end before it begins");
    }
  }
}
