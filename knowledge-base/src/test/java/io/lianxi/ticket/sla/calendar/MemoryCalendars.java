package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.time.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calendars in memory. */
public final class MemoryCalendars implements Calendars {
  /** The newest first. */
  private final SortedMap<CalendarName, List<StoredCalendar>> versions = new TreeMap<>();

  private final ClockCache clocks = new ClockCache(this::stored);

  private synchronized Optional<StoredCalendar> stored(CalendarVersion version) {
    return versions.getOrDefault(version.name(), List.of()).stream()
        .filter(stored -> stored.version().equals(version))
        .findFirst();
  }

  @Override
  public synchronized Optional<StoredCalendar> find(CalendarName name) {
    return versions(name, 1).stream().findFirst();
  }

  @Override
  public synchronized List<StoredCalendar> all() {
    return versions.values().stream().map(List::getFirst).toList();
  }

  @Override
  public Optional<SlaClock> clock(CalendarVersion version) {
    return clocks.clock(version);
  }

  @Override
  public synchronized Optional<StoredCalendar> save(
      CalendarVersion from, BusinessCalendar calendar, String changedBy, Instant at) {
    SlaClock.check(calendar);
    int before = find(from.name()).map(stored -> stored.version().version()).orElse(NEW);
    if (before != from.version()) {
      return Optional.empty();
    }
    CalendarVersion next = new CalendarVersion(from.name(), before + 1);
    StoredCalendar saved = new StoredCalendar(next, calendar, changedBy, at);
    versions.computeIfAbsent(from.name(), name -> new ArrayList<>()).addFirst(saved);
    return Optional.of(saved);
  }

  @Override
  public synchronized List<StoredCalendar> versions(CalendarName name, int most) {
    return versions.getOrDefault(name, List.of()).stream().limit(most).toList();
  }
}
