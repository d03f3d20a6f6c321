package io.lianxi.ticket.refund;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.refund.Refund.Proposal;
import io.lianxi.ticket.refund.Refund.Step;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides who may promise money, and who has to agree.
 *
 * <p>A proposal:
 *
 * <ol>
 *   <li>a ticket has only so many;
 *   <li>it is weighed with all else that is promised on its ticket, so that cutting it into small
 *       ones is no help;
 *   <li>what nobody may grant is refused;
 *   <li>from some weight on there must be evidence;
 *   <li>a customer is promised only so much in a period, over all tickets;
 *   <li>within the limit of whoever proposes it, it is approved at once.
 * </ol>
 *
 * <p>An action:
 *
 * <ol>
 *   <li>only what is proposed is approved or rejected, only what is approved is paid;
 *   <li>nobody approves, rejects or pays what they proposed themselves, nor approves twice;
 *   <li>who proposed it may withdraw it; all else is for the rank that it needs, or a higher one;
 *   <li>an approval within the limit of whoever gives it is the last one; otherwise the next higher
 *       rank has to agree, too.
 * </ol>
 */
public final class RefundDecision {
  private final RefundPolicy policy;

  public RefundDecision(RefundPolicy policy) {
    this.policy = policy;
  }

  /** What was decided. */
  public sealed interface Verdict {
    /** This is what becomes of it. */
    record Granted(Refund refund) implements Verdict {}

    /** It cannot be; nothing changes. */
    record Refused(Reason reason, long limitFen) implements Verdict {
      Refused(Reason reason) {
        this(reason, 0);
      }
    }
  }

  /** Why something cannot be. */
  public enum Reason {
    /** The ticket is over. */
    TICKET_OVER,
    /** The ticket has had too many. */
    TOO_MANY,
    /** Nobody may grant so much. */
    OVER_EVERY_LIMIT,
    EVIDENCE_NEEDED,
    /** The customer is promised too much in this period. */
    OVER_CUSTOMER_LIMIT,
    /** It is no longer, or not yet, in the state for it. */
    NOT_IN_STATE,
    OWN_PROPOSAL,
    APPROVED_ALREADY,
    RANK_TOO_LOW,
    /** Others changed it or the customer's refunds again and again meanwhile. */
    CHANGED_MEANWHILE
  }

  /** What becomes of {@code proposed}, given what is promised already. */
  public Verdict propose(Refund proposed, Refunds.Totals promised) {
    Proposal proposal = proposed.proposal();
    long weight = promised.ticketFen() + proposal.amountFen();
    long highest = policy.highest(proposal.by().rank(), proposal.liability());
    if (promised.onTicket() >= Refund.MOST_PER_TICKET) {
      return new Verdict.Refused(Reason.TOO_MANY, Refund.MOST_PER_TICKET);
    }
    if (weight > highest) {
      return new Verdict.Refused(Reason.OVER_EVERY_LIMIT, highest);
    }
    if (weight >= policy.evidenceFromFen() && proposal.evidence().isEmpty()) {
      return new Verdict.Refused(Reason.EVIDENCE_NEEDED, policy.evidenceFromFen());
    }
    if (promised.payeeFen() + proposal.amountFen() > policy.periodMaxFen()) {
      return new Verdict.Refused(Reason.OVER_CUSTOMER_LIMIT, policy.periodMaxFen());
    }
    boolean isWithin = weight <= policy.limit(proposal.by().rank(), proposal.liability());
    return new Verdict.Granted(
        proposed.weighing(weight, isWithin ? RefundState.APPROVED : RefundState.PROPOSED));
  }

  /** The rank that has to agree next; empty when nobody has to. */
  public static Optional<Rank> needs(Refund refund) {
    if (refund.state() != RefundState.PROPOSED) {
      return Optional.empty();
    }
    Rank highest =
        Stream.concat(Stream.of(refund.proposal().by()), refund.steps().stream().map(Step::by))
            .map(Signatory::rank)
            .reduce(Rank.AGENT, (one, other) -> one.isAtLeast(other) ? one : other);
    return Optional.of(highest.next().orElse(highest));
  }

  /** What becomes of {@code refund} by what someone does with it. */
  public Verdict act(Refund refund, RefundAction action, Step step) {
    Optional<Reason> obstacle = obstacle(refund, action, step.by());
    if (obstacle.isPresent()) {
      return new Verdict.Refused(obstacle.get());
    }
    return switch (action) {
      case APPROVE -> approve(refund, step);
      case REJECT -> granted(refund, step, RefundState.REJECTED);
      case PAY -> granted(refund, step, RefundState.PAID);
      case CANCEL -> granted(refund, step, RefundState.CANCELLED);
    };
  }

  private static Verdict granted(Refund refund, Step step, RefundState next) {
    return new Verdict.Granted(refund.after(step, next));
  }

  private Verdict approve(Refund refund, Step step) {
    Liability liability = refund.proposal().liability();
    Rank rank = step.by().rank();
    long weight = refund.proposal().weighedFen();
    if (weight <= policy.limit(rank, liability)) {
      return granted(refund, step, RefundState.APPROVED);
    }
    long highest = rank.next().map(next -> policy.highest(next, liability)).orElse(0L);
    return weight <= highest
        ? granted(refund, step, RefundState.PROPOSED)
        : new Verdict.Refused(Reason.OVER_EVERY_LIMIT, policy.highest(rank, liability));
  }

  private static Optional<Reason> obstacle(Refund refund, RefundAction action, Signatory who) {
    boolean isOwn = refund.proposal().by().name().equals(who.name());
    boolean isSigned =
        refund.steps().stream().anyMatch(step -> step.by().name().equals(who.name()));
    Rank needed = needs(refund).orElse(Rank.SUPERVISOR);
    if (!isPossible(refund.state(), action)) {
      return Optional.of(Reason.NOT_IN_STATE);
    }
    if (action == RefundAction.CANCEL && isOwn) {
      return Optional.empty();
    }
    if (!who.rank().isAtLeast(needed)) {
      return Optional.of(Reason.RANK_TOO_LOW);
    }
    if (isOwn) {
      return Optional.of(Reason.OWN_PROPOSAL);
    }
    return action == RefundAction.APPROVE && isSigned
        ? Optional.of(Reason.APPROVED_ALREADY)
        : Optional.empty();
  }

  private static boolean isPossible(RefundState state, RefundAction action) {
    return switch (action) {
      case APPROVE, REJECT -> state == RefundState.PROPOSED;
      case PAY -> state == RefundState.APPROVED;
      case CANCEL -> state == RefundState.PROPOSED || state == RefundState.APPROVED;
    };
  }
}
