package io.lianxi.ticket.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {
  private static final TicketNumber NUMBER = TicketFixtures.number(1);
  private static final NoticeWords WORDS =
      new NoticeWords(ZoneId.of("Asia/Shanghai"), "https://example.test/progress");

  @Test
  void customersReadTheNumberInTheirLanguage() {
    NoticeText accepted = WORDS.accepted(Ticket.open(WorkFixtures.opening(1)));
    assertThat(accepted.in(Language.ZH)).isEqualTo("您的投诉“断网”已受理，编号 T20260105000001，我们会尽快处理。");
    assertThat(accepted.in(Language.EN))
        .isEqualTo("We have accepted your complaint “断网”. Its number is T20260105000001.");
  }

  @Test
  void timesAreLocal() {
    NoticeText until = WORDS.suspended(NUMBER, Instant.parse("2026-01-06T01:30:00Z"));
    assertThat(until.zh()).contains("1月6日 09:30");
    assertThat(until.en()).contains("6 Jan, 09:30");
    assertThat(WORDS.suspended(NUMBER, null).zh()).doesNotContain("null");
  }

  @Test
  void moneyIsInYuan() {
    assertThat(WORDS.refundPaid(NUMBER, 1_205, false).zh()).contains("退款 12.05 元");
    assertThat(WORDS.refundPaid(NUMBER, 5, true).zh()).contains("补偿 0.05 元");
    assertThat(WORDS.refundPaid(NUMBER, 100_000_000, true).en())
        .contains("compensation of 1000000.00 yuan");
  }

  @Test
  void whatStaffWroteIsOnOneLineAndShortened() {
    assertThat(NoticeWords.shortened(" a\r\n\tb\u0000\u202Ec ", 10)).isEqualTo("a b c");
    assertThat(NoticeWords.shortened("x".repeat(10_000), 200)).hasSize(200).endsWith("x…");
    String faces = "😀".repeat(300);
    String cut = NoticeWords.shortened(faces, 200);
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(200);
    assertThat(cut).startsWith("😀").endsWith("😀…");
    assertThat(NoticeWords.shortened("😀".repeat(200), 200)).doesNotContain("…");
  }

  @Test
  void whatLooksLikeAPatternIsAWordLikeAnyOther() {
    assertThat(WORDS.answered(NUMBER, "100% %s %n $1 \\").zh()).endsWith("100% %s %n $1 \\");
  }

  @Test
  void theyAreAskedOnAPageWhereThereIsOne() {
    assertThat(WORDS.revisitAsked(NUMBER).zh()).endsWith("https://example.test/progress");
    assertThat(new NoticeWords(ZoneId.of("UTC"), "").revisitAsked(NUMBER).zh())
        .endsWith("请在进度查询页面告诉我们。");
  }

  @Test
  void theTargetOfAMergeIsNamedWhereItIsKnown() {
    assertThat(WORDS.merged(NUMBER, TicketFixtures.number(2)).zh()).contains("T20260105000002");
    assertThat(WORDS.merged(NUMBER, null).en()).doesNotContain("null");
  }
}
