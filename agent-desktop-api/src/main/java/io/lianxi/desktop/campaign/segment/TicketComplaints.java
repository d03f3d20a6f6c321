package io.lianxi.desktop.campaign.segment;

import io.lianxi.acd.CustomerId;
import io.lianxi.dialer.campaign.segment.ComplainedCustomers;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Opinion;
import io.lianxi.ticket.progress.AnsweredCustomers;
import io.lianxi.ticket.progress.AnsweredCustomers.Which;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Whose complaints tickets say were answered. A ticket is opened for a complaint. */
final class TicketComplaints implements ComplainedCustomers {
  private final AnsweredCustomers answered;

  TicketComplaints(AnsweredCustomers answered) {
    this.answered = answered;
  }

  @Override
  public Set<CustomerId> of(Complaint complaint, Instant now, int most) {
    Instant since = now.minus(Duration.ofDays(complaint.withinDays()));
    return Set.copyOf(answered.since(since, which(complaint.opinion()), most));
  }

  private static Which which(Opinion opinion) {
    return switch (opinion) {
      case ANY -> Which.ALL;
      case NOT_ASKED -> Which.NOT_ASKED;
      case NOT_SATISFIED -> Which.NOT_SATISFIED;
    };
  }
}
