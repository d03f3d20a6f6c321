package io.lianxi.ticket.report;

import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How complaints stand at a moment.
 *
 * @param repeatRate repeated ÷ all, of those opened in the stretch of time that was asked for
 * @param byRootCause of what was archived in that stretch
 * @param serviceLevel of what was opened in that stretch
 */
public record TicketBoard(
    Instant at,
    Open open,
    long openedToday,
    long answeredToday,
    @Nullable Double repeatRate,
    List<Cause> byRootCause,
    Map<ClockKind, OnTime> serviceLevel) {

  /**
   * The open tickets.
   *
   * @param atRisk past the last warning of the clock that is due first, but not yet due
   * @param breached with a running clock that is past due
   */
  public record Open(
      long count,
      long atRisk,
      long breached,
      long paused,
      Abnormal abnormal,
      List<OfState> byState,
      List<Part> byCategory,
      List<Part> byProvince,
      List<Part> byGroup,
      List<Part> byHandler) {}

  /** Open tickets in one state. */
  public record OfState(TicketState state, long count, Map<Age, Long> ages) {}

  /**
   * Open tickets of one kind.
   *
   * @param key "" for those that have none
   */
  public record Part(String key, long open, long breached) {}

  /** Archived tickets with one root cause. */
  public record Cause(String key, long count) {}

  /** Open tickets that are out of the ordinary. */
  public record Abnormal(long stuck, long bounced, long urged) {}
}
