package io.lianxi.ticket.sla.calendar;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The clocks of calendars that were asked for, as many as fit. */
final class ClockCache {
  /** A clock takes some 10 KB for each year it was asked about. */
  private static final int MOST = 500;

  private final ConcurrentMap<CalendarVersion, SlaClock> clocks = new ConcurrentHashMap<>();
  private final Function<CalendarVersion, Optional<StoredCalendar>> store;

  ClockCache(Function<CalendarVersion, Optional<StoredCalendar>> store) {
    this.store = store;
  }

  Optional<SlaClock> clock(CalendarVersion version) {
    SlaClock known = clocks.get(version);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SlaClock> made = store.apply(version).map(stored -> SlaClock.of(stored.calendar()));
    if (clocks.size() >= MOST) {
      clocks.clear(); // those in use are made again
    }
    made.ifPresent(clock -> clocks.put(version, clock));
    return made;
  }
}
