package io.lianxi.ticket.timer;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.work.Tickets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a ticket from all that has happened to it. */
final class AlarmPlans {
  private final SlaRules rules;
  private final Tickets tickets;

  AlarmPlans(SlaRules rules, Tickets tickets) {
    this.rules = rules;
    this.tickets = tickets;
  }

  /**
   * The plan at {@code now}.
   *
   * @param latest what happened to it last, if that is known; else empty
   */
  AlarmPlan of(Ticket ticket, List<TicketEvent> latest, Instant now) {
    return AlarmPlan.of(
        ticket, SlaHistory.of(ticket.facts(), rules), lookAgain(ticket, latest), now);
  }

  private @Nullable Instant lookAgain(Ticket ticket, List<TicketEvent> latest) {
    if (ticket.state() != TicketState.SUSPENDED) {
      return null;
    }
    TicketEvent.Suspended suspended = suspension(latest);
    TicketEvent.Suspended found =
        suspended == null ? suspension(tickets.events(ticket.id())) : suspended;
    return found == null ? null : found.until();
  }

  private static TicketEvent.@Nullable Suspended suspension(List<TicketEvent> events) {
    for (TicketEvent event : events.reversed()) {
      if (event instanceof TicketEvent.Suspended suspended) {
        return suspended;
      }
    }
    return null;
  }
}
