package io.lianxi.ticket.work;

import io.lianxi.acd.edition.Remark;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a ticket that someone wants to open.
 *
 * @param terms what it is promised by; empty when its category is not known
 * @param repeatOf the last ticket of the same customer about the same that is over
 * @param duplicates those that are still open
 * @param risks the risk words it says, and {@code customer} for a customer who is a risk
 * @param wrong what keeps it from being opened
 */
public record Outlook(
    Optional<SlaTerms> terms,
    Optional<TicketLine> repeatOf,
    List<TicketLine> duplicates,
    List<String> risks,
    List<Remark> wrong) {
  public Outlook {
    duplicates = List.copyOf(duplicates);
    risks = List.copyOf(risks);
    wrong = List.copyOf(wrong);
  }
}
