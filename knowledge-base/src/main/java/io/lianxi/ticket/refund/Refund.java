package io.lianxi.ticket.refund;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Money proposed for a customer, and what became of it.
 *
 * @param version how often it has changed, from 1
 * @param steps what was decided, in order
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Refund(
    RefundId id, int version, Proposal proposal, RefundState state, List<Step> steps) {
  /** The largest sum one can have: a million yuan. */
  public static final long MOST_FEN = 100_000_000;

  /** How many one ticket has at most, whatever became of them. */
  public static final int MOST_PER_TICKET = 50;

  /** How much evidence can be named. */
  public static final int MOST_EVIDENCE = 20;

  /** What kind of money. */
  public enum Kind {
    /** The customer's own, given back. */
    REFUND,
    /** For the trouble. */
    COMPENSATION
  }

  /**
   * What was proposed, as it was then; it never changes.
   *
   * @param weighedFen with all else that was promised on the same ticket: what limits are held
   *     against
   */
  public record Proposal(
      Occasion occasion,
      Kind kind,
      long amountFen,
      long weighedFen,
      Liability liability,
      String reason,
      List<String> evidence,
      Signatory by,
      Instant at) {
    public Proposal {
      evidence = List.copyOf(evidence);
      if (amountFen < 1 || amountFen > MOST_FEN) {
        throw new IllegalArgumentException("an amount is 1 to " + MOST_FEN + " fen");
      }
    }

    Proposal weighing(long fen) {
      return new Proposal(occasion, kind, amountFen, fen, liability, reason, evidence, by, at);
    }
  }

  /**
   * For what and for whom.
   *
   * @param payee names the customer, or the telephone of one who is none: {@link Payees}
   */
  public record Occasion(TicketId ticket, TicketNumber number, String payee, String category) {}

  /** What someone decided. */
  public record Step(RefundAction action, Signatory by, Instant at, String note) {}

  public Refund {
    steps = List.copyOf(steps);
  }

  /** Is {@code attachment} evidence of it, and may it still be paid, or was it? */
  public boolean restsOn(String attachment) {
    boolean isOver = state == RefundState.REJECTED || state == RefundState.CANCELLED;
    return !isOver && proposal.evidence().contains(attachment);
  }

  /** The same after {@code step}. */
  Refund after(Step step, RefundState next) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new Refund(id, version + 1, proposal, next, all);
  }

  /** The same one, weighed with what else is promised. */
  Refund weighing(long fen, RefundState next) {
    return new Refund(id, version, proposal.weighing(fen), next, steps);
  }
}
