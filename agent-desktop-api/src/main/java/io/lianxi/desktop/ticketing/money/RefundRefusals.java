package io.lianxi.desktop.ticketing.money;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.ticket.refund.RefundDecision.Reason;
import io.lianxi.ticket.refund.RefundDecision.Verdict;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a refund cannot be, as a problem that says so in both languages. */
final class RefundRefusals {
  private RefundRefusals() {}

  /** The words for one reason. */
  private record Words(HttpStatus status, String zh, String en) {}

  static Problem of(Verdict.Refused refused) {
    Words words = words(refused.reason(), refused.limitFen());
    return Problem.of(words.status(), slug(refused.reason()), words.en())
        .with(
            Map.of(
                "reason",
                refused.reason().name(),
                "detailZh",
                words.zh(),
                "limitFen",
                refused.limitFen()));
  }

  private static String slug(Reason reason) {
    return switch (reason) {
      case CHANGED_MEANWHILE -> "changed-meanwhile";
      case RANK_TOO_LOW, OWN_PROPOSAL, APPROVED_ALREADY -> "forbidden";
      case TICKET_OVER,
          TOO_MANY,
          OVER_EVERY_LIMIT,
          EVIDENCE_NEEDED,
          OVER_CUSTOMER_LIMIT,
          NOT_IN_STATE ->
          "not-allowed";
    };
  }

  private static Words words(Reason reason, long limit) {
    return switch (reason) {
      case TICKET_OVER -> conflict("工单已结束，不能再申请", "The ticket is over and takes no refunds.");
      case TOO_MANY ->
          conflict("该工单最多申请 " + limit + " 次", "The ticket has had all of its " + limit + ".");
      case OVER_EVERY_LIMIT ->
          conflict(
              "该工单的总额超过任何人可批准的上限 " + limit + " 分",
              "With it the ticket has more than anyone may grant, " + limit + " fen.");
      case EVIDENCE_NEEDED ->
          conflict(
              "该工单总额达到 " + limit + " 分须附凭证",
              "From " + limit + " fen on a ticket evidence is needed.");
      case OVER_CUSTOMER_LIMIT ->
          conflict(
              "该客户本期累计将超过 " + limit + " 分",
              "With it the customer has more than " + limit + " fen in the period.");
      case NOT_IN_STATE -> conflict("当前状态不能这样操作", "That cannot be done in its state.");
      case CHANGED_MEANWHILE -> conflict("同时有人更改，请重试", "Others changed it meanwhile; try again.");
      case OWN_PROPOSAL -> forbidden("不能审批或支付自己提出的申请", "Nobody decides on their own proposal.");
      case APPROVED_ALREADY ->
          forbidden("您已审批过，需由他人审批", "You have approved it; someone else has to.");
      case RANK_TOO_LOW -> forbidden("您的角色无权操作", "Your role may not decide on this.");
    };
  }

  private static Words conflict(String zh, String en) {
    return new Words(HttpStatus.CONFLICT, zh, en);
  }

  private static Words forbidden(String zh, String en) {
    return new Words(HttpStatus.FORBIDDEN, zh, en);
  }
}
