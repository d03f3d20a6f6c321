package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calendars as documents, with the clocks that run by them. */
final class StoredCalendars implements Calendars {
  private final Editions<BusinessCalendar> editions;
  private final ClockCache clocks = new ClockCache(this::read);

  StoredCalendars(Editions<BusinessCalendar> editions) {
    this.editions = editions;
  }

  private static StoredCalendar stored(Edition<BusinessCalendar> edition) {
    return new StoredCalendar(
        new CalendarVersion(new CalendarName(edition.name()), edition.version()),
        edition.content(),
        edition.changedBy(),
        edition.changedAt());
  }

  private Optional<StoredCalendar> read(CalendarVersion version) {
    return editions.find(version.name().value(), version.version()).map(StoredCalendars::stored);
  }

  @Override
  public Optional<StoredCalendar> find(CalendarName name) {
    return editions.find(name.value()).map(StoredCalendars::stored);
  }

  @Override
  public List<StoredCalendar> all() {
    return editions.all().stream().map(StoredCalendars::stored).toList();
  }

  @Override
  public Optional<SlaClock> clock(CalendarVersion version) {
    return clocks.clock(version);
  }

  @Override
  public Optional<StoredCalendar> save(
      CalendarVersion from, BusinessCalendar calendar, String changedBy, Instant at) {
    SlaClock.check(calendar);
    return editions
        .save(from.name().value(), from.version(), calendar, changedBy, at)
        .map(StoredCalendars::stored);
  }

  @Override
  public List<StoredCalendar> versions(CalendarName name, int most) {
    return editions.versions(name.value(), most).stream().map(StoredCalendars::stored).toList();
  }
}
