package io.lianxi.dialer.campaign.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A part of the day on somebody's own wall: who is out in one may be at home in another. */
public enum DayPart {
  MORNING(LocalTime.NOON),
  AFTERNOON(LocalTime.of(18, 0)),
  EVENING(LocalTime.MIDNIGHT);

  private final LocalTime end;

  DayPart(LocalTime end) {
    this.end = end;
  }

  /** The one in which {@code at} lies in {@code zone}; a moment at which one ends is the next's. */
  public static DayPart of(Instant at, ZoneId zone) {
    LocalTime time = at.atZone(zone).toLocalTime();
    if (time.isBefore(MORNING.end)) {
      return MORNING;
    }
    return time.isBefore(AFTERNOON.end) ? AFTERNOON : EVENING;
  }

  /** When the one in which {@code at} lies in {@code zone} is over: always later. */
  public static Instant over(Instant at, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(at, zone);
    DayPart part = of(at, zone);
    return part == EVENING
        ? date.plusDays(1).atStartOfDay(zone).toInstant()
        : ZonedDateTime.of(date, part.end, zone).toInstant();
  }
}
