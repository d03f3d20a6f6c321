package io.lianxi.desktop.ticketing.money;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.attachment.Attachments;
import io.lianxi.ticket.refund.Rank;
import io.lianxi.ticket.refund.Refund;
import io.lianxi.ticket.refund.RefundAction;
import io.lianxi.ticket.refund.RefundDecision.Verdict;
import io.lianxi.ticket.refund.RefundId;
import io.lianxi.ticket.refund.Refunding;
import io.lianxi.ticket.refund.Refunds;
import io.lianxi.ticket.refund.Signatory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Refunds and compensation: proposing them and what is done with them. */
@RestController
@RequestMapping("/api")
public final class RefundApi {
  private static final int LONGEST_NOTE = 2_000;

  private final Refunding refunding;
  private final Refunds refunds;
  private final TicketDoor door;
  private final Attachments attachments;
  private final Changes changes;

  RefundApi(
      Refunding refunding,
      Refunds refunds,
      TicketDoor door,
      Attachments attachments,
      Changes changes) {
    this.refunding = refunding;
    this.refunds = refunds;
    this.door = door;
    this.attachments = attachments;
    this.changes = changes;
  }

  /** Those of one ticket, oldest first. */
  public record Listed(List<RefundView> items) {}

  /** Why someone decides so. */
  @KnownFieldsOnly
  public record Note(@Nullable String note) {}

  @GetMapping("/tickets/{id}/refunds")
  Listed ofTicket(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Ticket ticket = door.readBy(member, id);
    return new Listed(refunds.of(ticket.id()).stream().map(RefundView::of).toList());
  }

  /** Proposes one; it is approved at once when whoever proposes it may grant so much alone. */
  @PostMapping("/tickets/{id}/refunds")
  @ResponseStatus(HttpStatus.CREATED)
  RefundView propose(
      @PathVariable String id,
      @RequestBody RefundWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Ticket ticket = door.workedOnBy(member, id);
    Refunding.Wish read = wish.read(ticket.id(), attachments.of(ticket.id()));
    Refund proposed = granted(refunding.propose(ticket, read, signatory(member)));
    audit(exchange, member, proposed, "proposed for " + ticket.number());
    return RefundView.of(proposed);
  }

  @GetMapping("/refunds/{id}")
  RefundView get(@PathVariable String id) {
    return RefundId.parse(id)
        .flatMap(refunds::find)
        .map(RefundView::of)
        .orElseThrow(RefundApi::unknown);
  }

  /** Approves, rejects, pays or cancels one. */
  @PostMapping("/refunds/{id}/{action}")
  RefundView act(
      @PathVariable String id,
      @PathVariable String action,
      @RequestBody(required = false) @Nullable Note note,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    RefundAction known = RefundAction.of(action).orElseThrow(() -> Problem.notFound("such action"));
    String why = note(note, known == RefundAction.REJECT);
    Refund changed =
        granted(
            RefundId.parse(id)
                .flatMap(refund -> refunding.act(refund, known, signatory(member), why))
                .orElseThrow(RefundApi::unknown));
    audit(exchange, member, changed, known + (why.isEmpty() ? "" : ": " + why));
    return RefundView.of(changed);
  }

  private static String note(@Nullable Note note, boolean isNeeded) {
    String text = note == null || note.note() == null ? "" : note.note().strip();
    Wrong wrong = new Wrong();
    if (isNeeded || !text.isEmpty()) {
      RefundWish.checkText("note", text, LONGEST_NOTE, wrong);
    }
    wrong.refuse();
    return text;
  }

  private static Refund granted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted(Refund refund) -> refund;
      case Verdict.Refused refused -> throw RefundRefusals.of(refused);
    };
  }

  private static Problem unknown() {
    return Problem.notFound("such refund");
  }

  private static Signatory signatory(StaffMember member) {
    Rank rank =
        switch (member.role()) {
          case ADMIN -> Rank.ADMIN;
          case SUPERVISOR -> Rank.SUPERVISOR;
          case AGENT -> Rank.AGENT;
          case EDITOR, QUALITY, CAMPAIGNS, AUDITOR ->
              throw Problem.forbidden("Your role does not decide about money.");
        };
    return new Signatory(member.username(), rank);
  }

  private void audit(ServerWebExchange exchange, StaffMember member, Refund refund, String what) {
    String detail =
        "%s; %s of %d fen is %s"
            .formatted(
                what, refund.proposal().kind(), refund.proposal().amountFen(), refund.state());
    changes.audit(exchange, member, Action.REFUND_CHANGED, refund.id().value(), detail);
  }
}
