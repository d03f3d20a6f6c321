package io.lianxi.ticket.posting;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketState;
import java.util.Optional;

/** What has to be done so that a ticket and the contact that waits for it agree. */
sealed interface PostingStep {

  /** Puts the contact into the group's queue. */
  record Post() implements PostingStep {}

  /** The contact is over and nobody had it: another one is posted. */
  record PostAgain() implements PostingStep {}

  /** They agree, and will have to be compared again. */
  record Wait() implements PostingStep {}

  /** Whoever has the contact has the ticket. */
  record Take(AgentId agent) implements PostingStep {}

  /** Nobody has to find anyone for it any more. */
  record Withdraw() implements PostingStep {}

  /** Nothing will ever have to be done again, unless the ticket changes. */
  record Settle() implements PostingStep {}

  /** Does {@code ticket} wait for someone of its group? */
  static boolean isWaiting(Ticket ticket) {
    return ticket.state() == TicketState.DISPATCHED
        && ticket.hands().handler() == null
        && ticket.hands().group() != null;
  }

  /**
   * Decides by these rules in this order:
   *
   * <ol>
   *   <li>For a ticket that waits, and whose newest posting this is, the contact waits, too;
   *   <li>once an agent has had the contact, the ticket is that agent's;
   *   <li>while the agent who works on the ticket has the contact, it takes up the agent;
   *   <li>any other contact is withdrawn.
   * </ol>
   *
   * @param contact as it is; empty when it was not opened yet
   */
  static PostingStep decide(Posting posting, Ticket ticket, Optional<Contact> contact) {
    if (posting.isNewest() && isWaiting(ticket)) {
      return contact.map(PostingStep::waiting).orElseGet(Post::new);
    }
    if (contact.isEmpty() || contact.get().isDone()) {
      return new Settle();
    }
    boolean isWorkedOn =
        ticket.state() == TicketState.TAKEN || ticket.state() == TicketState.WORKING;
    boolean isTheirs =
        isWorkedOn
            && contact.get().state().isWithAgent()
            && contact.get().activeAgent().equals(Optional.ofNullable(ticket.hands().handler()));
    return isTheirs ? new Settle() : new Withdraw();
  }

  private static PostingStep waiting(Contact contact) {
    Optional<AgentId> had =
        contact.assignments().stream()
            .filter(assignment -> assignment.connectedAt() != null)
            .map(Assignment::agent)
            .reduce((earlier, later) -> later);
    if (had.isPresent()) {
      return new Take(had.get());
    }
    if (contact.isDone()) {
      return new PostAgain();
    }
    return contact.state() == ContactState.IN_FLOW ? new Post() : new Wait();
  }
}
