package io.lianxi.desktop.ticketing.money;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.attachment.Attachment;
import io.lianxi.ticket.refund.Refund;
import io.lianxi.ticket.refund.RefundId;
import io.lianxi.ticket.refund.Refunding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that someone wants a customer to get.
 *
 * @param attachments ids of attachments of the ticket that are evidence
 * @param requestId the same for the same wish sent twice; absent where that does not matter
 */
@KnownFieldsOnly
public record RefundWish(
    Refund.@Nullable Kind kind,
    @Nullable Long amountFen,
    @Nullable Liability liability,
    @Nullable String reason,
    @Nullable List<@Nullable String> attachments,
    @Nullable String requestId) {
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_REQUEST = 100;

  /**
   * The wish for {@code ticket}; refuses the request when anything is wrong with it.
   *
   * @param files of the ticket, one of which each piece of evidence must be
   */
  Refunding.Wish read(TicketId ticket, List<Attachment> files) {
    Wrong wrong = new Wrong();
    if (kind == null) {
      wrong.mustBeGiven("kind");
    }
    if (liability == null) {
      wrong.mustBeGiven("liability");
    }
    checkAmount(wrong);
    checkText("reason", reason, LONGEST_REASON, wrong);
    checkAttachments(files, wrong);
    if (requestId != null) {
      checkText("requestId", requestId, LONGEST_REQUEST, wrong);
    }
    wrong.refuse();
    return new Refunding.Wish(
        requestId == null ? RefundId.random() : RefundId.of(ticket, requestId),
        Objects.requireNonNull(kind),
        Objects.requireNonNull(amountFen),
        Objects.requireNonNull(liability),
        Objects.requireNonNull(reason).strip(),
        attachments == null ? List.of() : attachments.stream().map(RefundWish::given).toList());
  }

  private static String given(@Nullable String attachment) {
    return Objects.requireNonNull(attachment);
  }

  private void checkAmount(Wrong wrong) {
    if (amountFen == null) {
      wrong.mustBeGiven("amountFen");
    } else if (amountFen < 1 || amountFen > Refund.MOST_FEN) {
      wrong.add(
          "amountFen",
          "金额必须在 1 到 " + Refund.MOST_FEN + " 分之间",
          "must be 1 to " + Refund.MOST_FEN + " fen");
    }
  }

  static void checkText(String field, @Nullable String text, int longest, Wrong wrong) {
    if (text == null || text.isBlank()) {
      wrong.mustBeGiven(field);
    } else if (text.length() > longest) {
      wrong.add(field, "不能超过 " + longest + " 个字符", "must not be longer than " + longest);
    }
  }

  private void checkAttachments(List<Attachment> files, Wrong wrong) {
    List<@Nullable String> all = attachments == null ? List.of() : attachments;
    if (all.size() > Refund.MOST_EVIDENCE) {
      wrong.add(
          "attachments",
          "最多 " + Refund.MOST_EVIDENCE + " 个附件",
          "must be " + Refund.MOST_EVIDENCE + " at most");
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i);
      if (files.stream().noneMatch(file -> file.id().toString().equals(id))) {
        wrong.add("attachments[" + i + "]", "不是该工单的附件", "is no attachment of this ticket");
      }
    }
  }
}
