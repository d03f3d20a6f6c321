package io.lianxi.ticket;

import io.lianxi.ticket.sla.SlaFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event on a ticket means to its clocks:
 *
 * <ol>
 *   <li>a suspension pauses them until it ends: resumed, answered by an incident, merged or closed;
 *   <li>a response, the first or a later one, is one; what the customer writes waits for one;
 *   <li>an answer, of its own or the incident's, resolves;
 *   <li>a customer who is not content, or the ticket opened again, owes it anew;
 *   <li>merged or closed, nothing is owed.
 * </ol>
 *
 * All else leaves them alone. What would not change a clock is not kept, so that a customer who
 * writes a thousand times is one who waits.
 */
final class FactsFold {
  private final Ticket before;

  FactsFold(Ticket before) {
    this.before = before;
  }

  List<SlaFact> after(TicketEvent event, TicketState state) {
    List<SlaFact> facts = new ArrayList<>(before.facts());
    if (before.state() == TicketState.SUSPENDED && state != TicketState.SUSPENDED) {
      facts.add(new SlaFact.Resumed(event.at()));
    }
    SlaFact fact = event instanceof TicketEvent.Timing timing ? fact(timing, state) : null;
    if (fact != null && !isSaid(fact)) {
      facts.add(fact);
    }
    return facts;
  }

  private boolean isSaid(SlaFact fact) {
    boolean isWord = fact instanceof SlaFact.CustomerWrote || fact instanceof SlaFact.Responded;
    return isWord
        && before.lastWord().filter(last -> last.getClass() == fact.getClass()).isPresent();
  }

  private static @Nullable SlaFact fact(TicketEvent.Timing event, TicketState state) {
    Instant at = event.at();
    return switch (event) {
      case TicketEvent.Suspended suspended -> new SlaFact.Paused(suspended.reason(), at);
      case TicketEvent.Resumed resumed -> null;
      case TicketEvent.FirstResponded responded -> new SlaFact.Responded(at);
      case TicketEvent.Replied replied -> new SlaFact.Responded(at);
      case TicketEvent.CustomerWrote wrote -> new SlaFact.CustomerWrote(at);
      case TicketEvent.Answered answered -> new SlaFact.Resolved(at);
      case TicketEvent.IncidentAnswered answered -> new SlaFact.Resolved(at);
      case TicketEvent.Revisited revisited ->
          state == TicketState.REOPENED ? new SlaFact.Reopened(at) : null;
      case TicketEvent.Reopened reopened -> new SlaFact.Reopened(at);
      case TicketEvent.MergedInto merged -> new SlaFact.Cancelled("merged", at);
      case TicketEvent.Closed closed -> new SlaFact.Cancelled(closed.reason(), at);
      case TicketEvent.TermsChanged changed ->
          new SlaFact.TermsChanged(changed.terms(), changed.why(), at);
      case TicketEvent.CalendarChanged changed ->
          new SlaFact.CalendarChanged(changed.calendar(), at);
    };
  }
}
