package io.lianxi.acd.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has done today: what {@link AgentOrder} compares.
 *
 * @param handled how many conversations were finished, wrap-up included
 * @param occupied how long at least one contact took up the agent, the current time not included
 * @param occupiedSince since when at least one contact does; null when none
 * @param staffedSince when the agent came today; null before
 */
public record Workload(
    LocalDate day,
    int handled,
    Duration occupied,
    @Nullable Instant occupiedSince,
    @Nullable Instant staffedSince) {

  /** Of an agent who has not come yet. */
  public static final Workload NONE = new Workload(LocalDate.EPOCH, 0, Duration.ZERO, null, null);

  /** The share of the time since the agent came that was occupied, 0 to 1, as of {@code at}. */
  public double occupancy(Instant at) {
    if (staffedSince == null || !at.isAfter(staffedSince)) {
      return 0;
    }
    return (double) occupied.toMillis() / Duration.between(staffedSince, at).toMillis();
  }

  /** The same, or the beginning of a new one when {@code day} is another. */
  public Workload on(LocalDate today, boolean isStaffed, Instant now) {
    return day.equals(today)
        ? this
        : new Workload(
            today, 0, Duration.ZERO, occupiedSince == null ? null : now, isStaffed ? now : null);
  }

  public Workload staffed(Instant now) {
    return new Workload(
        day, handled, occupied, occupiedSince, staffedSince == null ? now : staffedSince);
  }

  public Workload occupied(Instant now) {
    return new Workload(
        day, handled, occupied, occupiedSince == null ? now : occupiedSince, staffedSince);
  }

  /**
   * A contact let go.
   *
   * @param isHandled was there a conversation?
   * @param isFree was it the last one?
   */
  public Workload released(boolean isHandled, boolean isFree, Instant now) {
    boolean isOver = isFree && occupiedSince != null;
    return new Workload(
        day,
        handled + (isHandled ? 1 : 0),
        isOver ? occupied.plus(Duration.between(occupiedSince, now)) : occupied,
        isFree ? null : occupiedSince,
        staffedSince);
  }
}
