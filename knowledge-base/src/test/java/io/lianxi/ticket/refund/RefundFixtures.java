package io.lianxi.ticket.refund;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.refund.Refund.Occasion;
import io.lianxi.ticket.refund.Refund.Proposal;
import io.lianxi.ticket.refund.Refund.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refunds for tests. */
final class RefundFixtures {
  static final Instant T0 = Instant.parse("2026-01-05T02:00:00.123456Z");
  static final Instant LONG_AGO = T0.minusSeconds(30 * 86_400);
  static final Signatory AGENT = new Signatory("agent01", Rank.AGENT);
  static final Signatory OTHER_AGENT = new Signatory("agent02", Rank.AGENT);
  static final Signatory SUPERVISOR = new Signatory("supervisor", Rank.SUPERVISOR);
  static final Signatory OTHER_SUPERVISOR = new Signatory("supervisor2", Rank.SUPERVISOR);
  static final Signatory ADMIN = new Signatory("admin", Rank.ADMIN);
  static final Signatory OTHER_ADMIN = new Signatory("admin2", Rank.ADMIN);
  static final String PAYEE = "customer:C1";
  static final List<String> EVIDENCE = List.of("00000000-0000-4000-8000-00000000000a");

  private RefundFixtures() {}

  static Occasion occasion(int ticket, String payee) {
    return new Occasion(
        TicketFixtures.id(ticket), TicketFixtures.number(ticket), payee, "billing.overcharge");
  }

  /** So much for the customer of ticket {@code ticket}, with evidence. */
  static Refund proposed(int ticket, long fen, Signatory by) {
    return refund(occasion(ticket, PAYEE), Liability.OURS, fen, by, T0);
  }

  static Refund refund(Occasion occasion, Liability liability, long fen, Signatory by, Instant at) {
    Proposal proposal =
        new Proposal(
            occasion, Refund.Kind.REFUND, fen, fen, liability, "charged twice", EVIDENCE, by, at);
    return new Refund(RefundId.random(), 1, proposal, RefundState.PROPOSED, List.of());
  }

  static Step step(RefundAction action, Signatory by) {
    return new Step(action, by, T0.plusSeconds(60), "");
  }

  /** The refund that was granted; empty for a refusal. */
  static Optional<Refund> granted(RefundDecision.Verdict verdict) {
    return verdict instanceof RefundDecision.Verdict.Granted(Refund refund)
        ? Optional.of(refund)
        : Optional.empty();
  }

  /** Why it was refused; empty when it was granted. */
  static Optional<RefundDecision.Reason> reason(RefundDecision.Verdict verdict) {
    return verdict instanceof RefundDecision.Verdict.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }
}
