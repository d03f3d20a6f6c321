package io.lianxi.ticket.progress;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import java.time.Instant;
import java.util.List;

/**
 * What a customer may do with a ticket without anybody's help.
 *
 * <ol>
 *   <li>Urge it, while that is possible and their last urging is an hour ago: who presses a button
 *       again and again urges once.
 *   <li>Say once what they think of an answer, until somebody has asked them.
 * </ol>
 */
final class SelfService {
  private SelfService() {}

  static boolean mayUrge(Ticket ticket, List<TicketEvent> events, Instant now) {
    boolean isUrgedNow =
        events.stream()
            .filter(TicketEvent.Urged.class::isInstance)
            .filter(event -> event.by().equals(TicketProgress.CUSTOMER))
            .anyMatch(event -> now.isBefore(event.at().plus(Progress.BETWEEN_URGINGS)));
    return ticket.allowed().contains(TicketVerb.URGE) && !isUrgedNow;
  }

  static boolean mayRevisit(Ticket ticket) {
    return ticket.state() == TicketState.ANSWERED;
  }
}
