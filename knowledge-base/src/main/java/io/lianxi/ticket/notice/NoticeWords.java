package io.lianxi.ticket.notice;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What customers are told, in plain words. What staff write for each other, such as why a ticket is
 * suspended or closed, is not told; what they write for the customer is, on one line and shortened.
 */
public final class NoticeWords {
  /** How much of what was written for the customer one text has. */
  static final int MOST_QUOTED = 200;

  private static final int MOST_OF_SUBJECT = 40;
  private static final int FEN_DIGITS = 2;
  private static final String ELLIPSIS = "…";

  private final ZoneId zone;
  private final String page;

  /**
   * @param zone of the times that are told
   * @param page where customers see how their ticket stands; "" for nowhere
   */
  public NoticeWords(ZoneId zone, String page) {
    this.zone = zone;
    this.page = page;
  }

  NoticeText accepted(Ticket ticket) {
    String subject = shortened(ticket.matter().subject(), MOST_OF_SUBJECT);
    return new NoticeText(
        "您的投诉“%s”已受理，编号 %s，我们会尽快处理。".formatted(subject, ticket.number()),
        "We have accepted your complaint “%s”. Its number is %s."
            .formatted(subject, ticket.number()));
  }

  NoticeText firstResponded(TicketNumber number, String text) {
    String said = shortened(text, MOST_QUOTED);
    return new NoticeText(
        "关于您的投诉 %s：%s".formatted(number, said),
        "About your complaint %s: %s".formatted(number, said));
  }

  NoticeText dispatched(TicketNumber number) {
    return new NoticeText(
        "您的投诉 %s 已转交专业部门处理。".formatted(number),
        "Your complaint %s is with the department that can solve it.".formatted(number));
  }

  NoticeText suspended(TicketNumber number, @Nullable Instant until) {
    if (until == null) {
      return new NoticeText(
          "您的投诉 %s 需暂缓处理，恢复后我们会继续跟进。".formatted(number),
          "Your complaint %s has to wait; we will go on as soon as we can.".formatted(number));
    }
    return new NoticeText(
        "您的投诉 %s 需暂缓处理，预计 %s 继续。".formatted(number, time(until, "M月d日 HH:mm", Locale.CHINA)),
        "Your complaint %s has to wait; we will go on by %s."
            .formatted(number, time(until, "d MMM, HH:mm", Locale.ENGLISH)));
  }

  private String time(Instant at, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
  }

  NoticeText answered(TicketNumber number, String answer) {
    String said = shortened(answer, MOST_QUOTED);
    return new NoticeText(
        "您的投诉 %s 已有处理结果：%s".formatted(number, said),
        "Your complaint %s has been answered: %s".formatted(number, said));
  }

  NoticeText incidentAnswered(TicketNumber number, String answer) {
    String said = shortened(answer, MOST_QUOTED);
    return new NoticeText(
        "您反映的问题（%s）属于一起已查明的故障，处理结果：%s".formatted(number, said),
        "Your complaint %s was part of a fault that has been found: %s".formatted(number, said));
  }

  NoticeText revisitAsked(TicketNumber number) {
    String whereZh = page.isEmpty() ? "，请在进度查询页面告诉我们。" : "，请告诉我们：" + page;
    String whereEn = page.isEmpty() ? " on the page of its progress." : ": " + page;
    return new NoticeText(
        "您对投诉 %s 的处理结果是否满意".formatted(number) + whereZh,
        "Please tell us whether you are content with the answer to your complaint %s"
                .formatted(number)
            + whereEn);
  }

  NoticeText reopened(TicketNumber number) {
    return new NoticeText(
        "您的投诉 %s 已重新处理，我们会尽快给您新的答复。".formatted(number),
        "Your complaint %s is open again; we will answer you anew.".formatted(number));
  }

  NoticeText merged(TicketNumber number, @Nullable TicketNumber into) {
    if (into == null) {
      return new NoticeText(
          "您的投诉 %s 已与您的另一件投诉合并处理。".formatted(number),
          "Your complaint %s goes on together with another one of yours.".formatted(number));
    }
    return new NoticeText(
        "您的投诉 %s 已并入 %s 一并处理。".formatted(number, into),
        "Your complaint %s goes on as %s.".formatted(number, into));
  }

  NoticeText archived(TicketNumber number) {
    return new NoticeText(
        "您的投诉 %s 已办结归档，感谢您的反馈。".formatted(number),
        "Your complaint %s is settled. Thank you for telling us.".formatted(number));
  }

  NoticeText closed(TicketNumber number) {
    return new NoticeText(
        "您的投诉 %s 已关闭，如有疑问请致电客服热线。".formatted(number),
        "Your complaint %s has been closed. Please call us if that is not right."
            .formatted(number));
  }

  NoticeText refundPaid(TicketNumber number, long fen, boolean isCompensation) {
    BigDecimal yuan = BigDecimal.valueOf(fen, FEN_DIGITS);
    return new NoticeText(
        "您的投诉 %s 的%s %s 元已支付。".formatted(number, isCompensation ? "补偿" : "退款", yuan),
        "The %s of %s yuan for your complaint %s has been paid."
            .formatted(isCompensation ? "compensation" : "refund", yuan, number));
  }

  /** On one line, and not longer than {@code most} characters. */
  static String shortened(String text, int most) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\p{Z}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + ELLIPSIS;
  }
}
