package io.lianxi.ticket.refund;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.notice.TicketNotices;
import io.lianxi.ticket.work.Tickets;
import java.time.Instant;

/** Tells customers that they were paid, with the payment itself. */
final class RefundNotices implements RefundListener {
  private final Tickets tickets;
  private final TicketNotices notices;

  RefundNotices(Tickets tickets, TicketNotices notices) {
    this.tickets = tickets;
    this.notices = notices;
  }

  @Override
  public void changed(Refund refund) {
    if (refund.state() == RefundState.PAID) {
      tickets
          .find(refund.proposal().occasion().ticket())
          .ifPresent(ticket -> paid(refund, ticket, refund.steps().getLast().at()));
    }
  }

  private void paid(Refund refund, Ticket ticket, Instant at) {
    boolean isCompensation = refund.proposal().kind() == Refund.Kind.COMPENSATION;
    notices.refundPaid(
        ticket,
        new TicketNotices.Payment(
            refund.id().value(), refund.proposal().amountFen(), isCompensation, at));
  }
}
