package io.lianxi.ivr.complaint;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.Acted;
import io.lianxi.ticket.work.OpeningWish;
import io.lianxi.ticket.work.Ticketing;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Complaints become tickets, opened by the customer. */
final class TicketComplaints implements Complaints {
  private static final Logger LOG = LoggerFactory.getLogger(TicketComplaints.class);
  private static final String BY_THE_CUSTOMER = "";

  private final Ticketing ticketing;

  TicketComplaints(Ticketing ticketing) {
    this.ticketing = ticketing;
  }

  @Override
  public Optional<TicketNumber> open(Complaint complaint) {
    OpeningWish wish =
        new OpeningWish(
            new Complainant(complaint.customer(), complaint.phone(), null),
            complaint.category(),
            null,
            shortened(complaint.subject(), OpeningWish.LONGEST_SUBJECT),
            shortened(complaint.description(), OpeningWish.LONGEST_DESCRIPTION),
            Map.of(),
            complaint.contact());
    ContactId contact = complaint.contact();
    String request = (contact == null ? "left:" : "flow:" + contact + ":") + complaint.occasion();
    Acted acted = ticketing.open(wish, request, BY_THE_CUSTOMER);
    if (acted instanceof Acted.Done done) {
      return Optional.of(done.ticket().number());
    }
    LOG.warn("contact {} could not open a ticket: {}", complaint.contact(), acted);
    return Optional.empty();
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
