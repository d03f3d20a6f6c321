package io.lianxi.ticket.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When customers are left alone.
 *
 * @param from on the clock of {@code zone}; no hours at all when it is {@code until}
 * @param until as a rule on the next morning
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

  /** Is nobody to be disturbed at {@code at}? */
  public boolean isQuiet(Instant at) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
  }

  /** The first moment from {@code at} on at which somebody may be disturbed. */
  public Instant earliest(Instant at) {
    if (!isQuiet(at)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime end = local.toLocalDate().atTime(until).atZone(zone);
    return (end.toInstant().isAfter(at)
            ? end
            : end.toLocalDate().plusDays(1).atTime(until).atZone(zone))
        .toInstant();
  }
}
