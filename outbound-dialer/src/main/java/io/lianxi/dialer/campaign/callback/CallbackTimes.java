package io.lianxi.dialer.campaign.callback;

import io.lianxi.dialer.compliance.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody may be promised a call. In this order:
 *
 * <ol>
 *   <li>Not in the past, and no further ahead than the campaign allows.
 *   <li>For a quarter of an hour at least and half a day at most.
 *   <li>Beginning and ending while whoever is called may be called by the clock on their wall.
 * </ol>
 *
 * <p>Whether the call may be made is decided once more at the instant of dialling.
 *
 * @param zones in which the callee may be
 */
public record CallbackTimes(CallbackRules rules, CallingHours hours, Set<ZoneId> zones) {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration SOON = Duration.ofHours(1);
  private static final Duration SLACK = Duration.ofMinutes(1);
  private static final int SLOTS = 5;

  public CallbackTimes {
    zones = Set.copyOf(zones);
  }

  /** A time that may be promised. */
  public record Slot(Instant at, Instant until) {}

  /** What is wrong with a time. */
  public enum Fault {
    PAST,
    TOO_FAR,
    TOO_SHORT,
    TOO_LONG,
    /** It begins at a time when nobody may be called. */
    BEGINS_CLOSED,
    ENDS_CLOSED
  }

  /** What is wrong with it; empty when it may be promised. */
  public Optional<Fault> fault(Slot slot, Instant now) {
    Duration length = Duration.between(slot.at(), slot.until());
    if (slot.at().isBefore(now.minus(SLACK))) {
      return Optional.of(Fault.PAST);
    }
    if (slot.at().isAfter(now.plus(Duration.ofDays(rules.furthestDays())))) {
      return Optional.of(Fault.TOO_FAR);
    }
    if (length.compareTo(SHORTEST) < 0) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (length.compareTo(LONGEST) > 0) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (!hours.isOpen(zones, slot.at())) {
      return Optional.of(Fault.BEGINS_CLOSED);
    }
    return hours.isOpen(zones, slot.until().minusNanos(1))
        ? Optional.empty()
        : Optional.of(Fault.ENDS_CLOSED);
  }

  /**
   * Times to choose from, from {@code from} on: the first hour, then whole stretches in which the
   * callee may be called. Fewer where the calendar has no more within the days that may be chosen.
   */
  public List<Slot> slots(Instant from) {
    Instant last = from.plus(Duration.ofDays(rules.furthestDays()));
    List<Slot> slots = new ArrayList<>();
    Optional<Instant> next = hours.nextOpening(zones, quarter(from));
    while (next.isPresent() && slots.size() < SLOTS && next.get().isBefore(last)) {
      Instant at = next.get();
      Instant end = hours.nextClosing(zones, at, at.plus(slots.isEmpty() ? SOON : LONGEST));
      if (Duration.between(at, end).compareTo(SHORTEST) >= 0) {
        slots.add(new Slot(at, end));
      }
      next = hours.nextOpening(zones, end);
    }
    return slots;
  }

  private static Instant quarter(Instant from) {
    long seconds = SHORTEST.toSeconds();
    return Instant.ofEpochSecond(-Math.floorDiv(-from.getEpochSecond(), seconds) * seconds);
  }
}
