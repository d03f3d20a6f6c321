package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket.Counts;
import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a list shows it.
 *
 * @param due when something is due; null when no clock runs
 */
public record TicketLine(
    TicketId id,
    TicketNumber number,
    TicketState state,
    Priority priority,
    String category,
    String subject,
    Complainant complainant,
    Hands hands,
    Counts counts,
    boolean isRepeat,
    List<String> risks,
    Instant openedAt,
    Instant changedAt,
    @Nullable Due due) {

  /**
   * The clock that is due first of those that run.
   *
   * @param warnAt when it passes its first warning; null where there is none
   * @param riskAt when it passes its last warning; null where there is none
   */
  public record Due(
      ClockKind kind, Instant at, @Nullable Instant warnAt, @Nullable Instant riskAt) {}

  /** How the clocks of a ticket look at a glance. */
  public enum Glance {
    OK,
    WARNING,
    AT_RISK,
    BREACHED,
    PAUSED,
    DONE
  }

  /** How it looks at {@code now}. */
  public Glance glance(Instant now) {
    if (state == TicketState.SUSPENDED) {
      return Glance.PAUSED;
    }
    if (due == null) {
      return Glance.DONE;
    }
    if (!now.isBefore(due.at())) {
      return Glance.BREACHED;
    }
    if (due.riskAt() != null && !now.isBefore(due.riskAt())) {
      return Glance.AT_RISK;
    }
    return due.warnAt() != null && !now.isBefore(due.warnAt()) ? Glance.WARNING : Glance.OK;
  }
}
