package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored calendars. Those in force are kept in memory; a change made in another copy of the
 * application is in force here within two seconds, and while the store is away those known last
 * stay in force. No version is ever changed or forgotten: tickets refer to it.
 */
public interface Calendars {
  /** How many versions are told at most. */
  int MOST_VERSIONS = 100;

  /** The version a calendar is changed from that is not there yet. */
  int NEW = 0;

  /** The version in force; empty when there is no such calendar. */
  Optional<StoredCalendar> find(CalendarName name);

  /** All calendars in force, by name. */
  List<StoredCalendar> all();

  /**
   * The clock of that version, whether in force or not; kept in memory, since to make one costs.
   * Empty when there never was such a version.
   */
  Optional<SlaClock> clock(CalendarVersion version);

  /**
   * Adds the calendar or changes it, and remembers who did. Atomic; whoever saves sees it at once.
   *
   * @param from the version this was made from, {@link #NEW} for a new calendar
   * @param changedBy log-in name of who did it
   * @return what is in force now; empty, with nothing changed, when another version was in force
   *     than {@code from}: someone changed it meanwhile
   * @throws IllegalArgumentException when the calendar has no hours
   */
  Optional<StoredCalendar> save(
      CalendarVersion from, BusinessCalendar calendar, String changedBy, Instant at);

  /**
   * What the calendar says and said, newest first; read from the store.
   *
   * @param most how many at most, up to {@link #MOST_VERSIONS}
   */
  List<StoredCalendar> versions(CalendarName name, int most);
}
