package io.lianxi.desktop.ticketing.money;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.refund.Rank;
import io.lianxi.ticket.refund.Refund;
import io.lianxi.ticket.refund.RefundAction;
import io.lianxi.ticket.refund.RefundDecision;
import io.lianxi.ticket.refund.RefundState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refund as it is shown.
 *
 * @param steps what was decided, and last what has to be decided next
 * @param needs the rank that has to agree next; absent when nobody has to
 */
public record RefundView(
    String id,
    TicketName ticket,
    Refund.Kind kind,
    long amountFen,
    Liability liability,
    String category,
    RefundState state,
    String reason,
    List<String> attachments,
    String proposedBy,
    Instant at,
    List<Step> steps,
    @Nullable Rank needs) {

  /** The ticket it belongs to. */
  public record TicketName(String id, String number) {}

  /** Something decided, or to be decided by someone of that role. */
  public record Step(
      Rank role,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable RefundAction decision,
      @Nullable String note) {}

  /** {@code refund} as it is shown. */
  public static RefundView of(Refund refund) {
    Refund.Proposal proposal = refund.proposal();
    Rank needs = RefundDecision.needs(refund).orElse(null);
    List<Step> steps = new ArrayList<>();
    refund
        .steps()
        .forEach(
            step ->
                steps.add(
                    new Step(
                        step.by().rank(),
                        step.by().name(),
                        step.at(),
                        step.action(),
                        step.note())));
    if (needs != null) {
      steps.add(new Step(needs, null, null, null, null));
    }
    return new RefundView(
        refund.id().value(),
        new TicketName(proposal.occasion().ticket().value(), proposal.occasion().number().value()),
        proposal.kind(),
        proposal.amountFen(),
        proposal.liability(),
        proposal.occasion().category(),
        refund.state(),
        proposal.reason(),
        proposal.evidence(),
        proposal.by().name(),
        proposal.at(),
        List.copyOf(steps),
        needs);
  }
}
