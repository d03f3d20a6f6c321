package io.lianxi.dialer.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.acd.time.OpenTime;
import io.lianxi.acd.time.Opening;
import io.lianxi.dialer.pacing.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When people may be called by the clock on their own wall: the hours and holidays of one calendar
 * hold wherever they are. Of somebody who may be in several zones it must be so in each.
 */
public final class CallingHours {
  private static final int MOST_TRIES = 40;

  private final BusinessCalendar house;
  private final Map<ZoneId, OpenTime> open = new ConcurrentHashMap<>();

  @JsonCreator
  public CallingHours(BusinessCalendar house) {
    this.house = house;
  }

  /** From 9 to 12 and from 14 to 20, on any day. */
  public static BusinessCalendar usual(ZoneId zone) {
    return BusinessCalendar.weekly(
        zone,
        EnumSet.allOf(DayOfWeek.class),
        Hours.of("09:00", "12:00"),
        Hours.of("14:00", "20:00"));
  }

  @JsonValue
  BusinessCalendar calendar() {
    return house;
  }

  /** Where somebody is of whom nothing is known. */
  public ZoneId house() {
    return house.zone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallingHours hours && hours.house.equals(house);
  }

  @Override
  public int hashCode() {
    return house.hashCode();
  }

  /** From the first opening to the last closing of the house's day; empty on a day without. */
  public Optional<Shift> shift(Instant at) {
    List<Opening> openings = house.openings(LocalDate.ofInstant(at, house.zone()));
    return openings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shift(openings.getFirst().from(), openings.getLast().to()));
  }

  /** May somebody be called at {@code at} who is in one of {@code zones}? */
  public boolean isOpen(Set<ZoneId> zones, Instant at) {
    return zones.stream().allMatch(zone -> in(zone).isOpen(at));
  }

  /** The first moment from {@code at} on at which that is so; empty when there is none soon. */
  public Optional<Instant> nextOpening(Set<ZoneId> zones, Instant at) {
    Instant next = at;
    for (int i = 0; i < MOST_TRIES && !isOpen(zones, next); i++) {
      Instant from = next;
      Optional<Instant> latest =
          zones.stream()
              .map(zone -> calendar(zone).nextOpening(from).orElse(Instant.MAX))
              .max(Instant::compareTo)
              .filter(opening -> opening.isBefore(Instant.MAX));
      if (latest.isEmpty()) {
        return Optional.empty();
      }
      next = latest.get();
    }
    return isOpen(zones, next) ? Optional.of(next) : Optional.empty();
  }

  /** The first moment from {@code at} on at which that is not so; {@code most} when it is later. */
  public Instant nextClosing(Set<ZoneId> zones, Instant at, Instant most) {
    return zones.stream()
        .flatMap(zone -> calendar(zone).nextClosing(at).stream())
        .filter(closing -> closing.isBefore(most))
        .min(Instant::compareTo)
        .orElse(most);
  }

  private OpenTime in(ZoneId zone) {
    return open.computeIfAbsent(zone, of -> new OpenTime(calendar(of)));
  }

  private BusinessCalendar calendar(ZoneId zone) {
    return new BusinessCalendar(
        zone, house.hours(), house.holidays(), house.breaks(), house.overrides());
  }
}
