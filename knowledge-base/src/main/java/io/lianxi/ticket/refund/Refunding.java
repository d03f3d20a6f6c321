package io.lianxi.ticket.refund;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.refund.Refund.Occasion;
import io.lianxi.ticket.refund.Refund.Proposal;
import io.lianxi.ticket.refund.Refund.Step;
import io.lianxi.ticket.refund.RefundDecision.Reason;
import io.lianxi.ticket.refund.RefundDecision.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Proposes refunds and does what is done with them. */
public final class Refunding {
  /** How often it is decided anew while others change the same. */
  private static final int CLAIMS = 20;

  private final Refunds refunds;
  private final Payees payees;
  private final Supplier<RefundPolicy> policy;
  private final Clock clock;

  public Refunding(Refunds refunds, Payees payees, Supplier<RefundPolicy> policy, Clock clock) {
    this.refunds = refunds;
    this.payees = payees;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * What someone wants to be promised.
   *
   * @param evidence names of attachments of the ticket
   */
  public record Wish(
      RefundId id,
      Refund.Kind kind,
      long amountFen,
      Liability liability,
      String reason,
      List<String> evidence) {}

  /** Proposes it; the same id again is the same refund again. */
  public Verdict propose(Ticket ticket, Wish wish, Signatory by) {
    RefundPolicy inForce = policy.get();
    RefundDecision decision = new RefundDecision(inForce);
    for (int i = 0; i < CLAIMS; i++) {
      Optional<Refund> known = refunds.find(wish.id());
      if (known.isPresent()) {
        return new Verdict.Granted(known.get());
      }
      if (!ticket.state().isOpen()) {
        return new Verdict.Refused(Reason.TICKET_OVER);
      }
      Instant now = clock.instant();
      Instant since = now.minus(inForce.period());
      Refund proposed = proposed(ticket, wish, by, now);
      Refunds.Totals seen = refunds.totals(proposed.proposal().occasion(), since);
      Verdict verdict = decision.propose(proposed, seen);
      if (verdict instanceof Verdict.Refused
          || (verdict instanceof Verdict.Granted(Refund granted)
              && refunds.propose(granted, seen, since))) {
        return verdict;
      }
    }
    return new Verdict.Refused(Reason.CHANGED_MEANWHILE);
  }

  private Refund proposed(Ticket ticket, Wish wish, Signatory by, Instant now) {
    Occasion occasion =
        new Occasion(ticket.id(), ticket.number(), payees.of(ticket), ticket.terms().category());
    Proposal proposal =
        new Proposal(
            occasion,
            wish.kind(),
            wish.amountFen(),
            wish.amountFen(),
            wish.liability(),
            wish.reason(),
            wish.evidence(),
            by,
            now);
    return new Refund(wish.id(), 1, proposal, RefundState.PROPOSED, List.of());
  }

  /** Does {@code action} with the refund; empty when there is none. */
  public Optional<Verdict> act(RefundId id, RefundAction action, Signatory by, String note) {
    RefundDecision decision = new RefundDecision(policy.get());
    for (int i = 0; i < CLAIMS; i++) {
      Optional<Refund> before = refunds.find(id);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      Verdict verdict =
          decision.act(before.get(), action, new Step(action, by, clock.instant(), note));
      if (verdict instanceof Verdict.Refused
          || (verdict instanceof Verdict.Granted(Refund after)
              && refunds.record(before.get(), after))) {
        return Optional.of(verdict);
      }
    }
    return Optional.of(new Verdict.Refused(Reason.CHANGED_MEANWHILE));
  }
}
