package io.lianxi.acd.routing;

import io.lianxi.acd.time.BusinessCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether hours are open now, remembered until that changes. */
final class Shift {
  private final @Nullable BusinessCalendar hours;
  private Instant from = Instant.MAX;
  private Instant until = Instant.MIN;
  private boolean open = true;

  /**
   * @param hours null for always open
   */
  Shift(@Nullable BusinessCalendar hours) {
    this.hours = hours;
  }

  boolean isOpen(Instant now) {
    look(now);
    return open;
  }

  /** When it changes next; {@link Instant#MAX} for never. */
  Instant changesAt(Instant now) {
    look(now);
    return until;
  }

  private void look(Instant now) {
    if (!now.isBefore(from) && now.isBefore(until)) {
      return;
    }
    from = now;
    if (hours == null) {
      until = Instant.MAX;
      return;
    }
    open = hours.isOpen(now);
    until =
        (open ? hours.nextClosing(now) : hours.nextOpening(now))
            .orElse(now.plus(BusinessCalendar.LOOK_AHEAD));
  }
}
