package io.lianxi.acd.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a day by the clock on the wall, e.g. 09:00 to 17:00; written as {@code
 * ["09:00","17:00"]}.
 *
 * @param from minute of the day at which it begins, 0 to 1439
 * @param to minute of the day at which it is over, up to 1440 (24:00)
 */
public record Hours(int from, int to) {
  private static final int DAY = 24 * 60;
  private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

  public Hours {
    if (from < 0 || to > DAY || from >= to) {
      throw new IllegalArgumentException(
          "hours must begin before they end, within one day: " + clock(from) + " to " + clock(to));
    }
  }

  /** The hours in e.g. {@code ["09:00","17:00"]}; the end may be {@code 24:00}. */
  @JsonCreator
  public static Hours of(List<String> fromAndTo) {
    if (fromAndTo.size() != 2) {
      throw new IllegalArgumentException("hours are two times, e.g. [\"09:00\",\"17:00\"]");
    }
    return of(fromAndTo.get(0), fromAndTo.get(1));
  }

  public static Hours of(String from, String to) {
    return new Hours(minute(from), minute(to));
  }

  private static int minute(String clock) {
    if (clock == null || !CLOCK.matcher(clock).matches()) {
      throw new IllegalArgumentException("not a time of day, 00:00 to 24:00: " + clock);
    }
    return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
  }

  @JsonValue
  List<String> written() {
    return List.of(clock(from), clock(to));
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /**
   * When they begin on {@code date}. A time that the clocks skip that day comes as much later as
   * they go forward, but never on another date; of a time that they show twice it is the first.
   */
  Instant begin(LocalDate date, ZoneId zone) {
    return moment(date, from, zone);
  }

  /** When they are over on {@code date}; may be at or before the beginning when clocks go ahead. */
  Instant end(LocalDate date, ZoneId zone) {
    return moment(date, to, zone);
  }

  private static Instant moment(LocalDate date, int minute, ZoneId zone) {
    if (minute == DAY) {
      return over(date, zone);
    }
    ZonedDateTime shown = date.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone);
    return shown.toLocalDate().isAfter(date) ? over(date, zone) : shown.toInstant();
  }

  private static Instant over(LocalDate date, ZoneId zone) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
