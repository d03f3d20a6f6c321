package io.lianxi.acd.contact.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.past.PastContact.Outcome.Abandoned;
import io.lianxi.acd.contact.past.PastContact.Outcome.Answered;
import io.lianxi.acd.contact.past.PastContactFile.Line;
import io.lianxi.acd.contact.past.PastContactFile.Line.Refused;
import io.lianxi.acd.contact.past.PastContactFile.Line.Told;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastContactFileTest {
  private static final String HEADER =
      "contact_id,channel,queue,customer,priority,queued_at,answered_at,abandoned_at,ended_at,agent\n";
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  private static List<Line> lines(String file) {
    List<Line> lines = new ArrayList<>();
    new PastContactFile(new StringReader(file), NOW).read(lines::add);
    return lines;
  }

  private static PastContact told(String line) {
    return ((Told) lines(HEADER + line).getFirst()).contact();
  }

  @Test
  void anAnsweredContactIsRead() {
    assertThat(
            told(
                "K-17,VOICE,billing,13800000001,3,2026-01-05T09:00:00Z,2026-01-05T09:00:20Z,,"
                    + "2026-01-05T09:05:00Z,agent01"))
        .isEqualTo(
            new PastContact(
                "K-17",
                Channel.VOICE,
                new QueueName("billing"),
                "13800000001",
                3,
                Instant.parse("2026-01-05T09:00:00Z"),
                new Answered(
                    new AgentId("agent01"),
                    Instant.parse("2026-01-05T09:00:20Z"),
                    Instant.parse("2026-01-05T09:05:00Z"))));
  }

  @Test
  void anAbandonedContactIsRead() {
    assertThat(
            told("1,,billing,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:30Z,2026-01-05T09:00:30Z,"))
        .isEqualTo(
            new PastContact(
                "1",
                Channel.VOICE,
                new QueueName("billing"),
                "",
                0,
                Instant.parse("2026-01-05T09:00:00Z"),
                new Abandoned(Instant.parse("2026-01-05T09:00:30Z"))));
  }

  @Test
  void theFirstLineSaysWhichColumnIsWhich() {
    String rest = "\r\n,2026-01-05T17:00:00+08:00,red,Billing,\"2026-01-05 09:00:01Z\",\"a,b\"\r\n";
    List<Line> lines = lines("\uFEFFAgent, Queued_At ,colour,QUEUE,abandoned_at,contact_id" + rest);
    PastContact contact = ((Told) lines.getFirst()).contact();
    assertThat(contact.name()).isEqualTo("a,b");
    assertThat(contact.queue()).isEqualTo(new QueueName("billing"));
    assertThat(contact.queuedAt()).isEqualTo("2026-01-05T09:00:00Z");
    assertThat(contact.endedAt()).isEqualTo("2026-01-05T09:00:01Z");
  }

  @ParameterizedTest
  @CsvSource({
    "agent01, agent01",
    "AVNI, avni",
    "17, a17",
    "A-1.x, a_1_x",
    "'', unknown",
    "张三, a__"
  })
  void anAgentGetsANameThisCentreCouldGive(String written, String agent) {
    PastContact contact =
        told(
            "1,,billing,,,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,"
                + written);
    assertThat(((Answered) contact.outcome()).agent()).isEqualTo(new AgentId(agent));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ",,billing,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;contact_id must have 1 to 100"
            + " letters",
        "1,FAX,billing,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;channel must be VOICE, CHAT"
            + " or TICKET",
        "1,,,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;queue must be letters a to z, digits, -"
            + " and _, and begin with a letter",
        "1,,a b,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;queue must be letters a to z,"
            + " digits, - and _, and begin with a letter",
        "1,,billing,,10,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;priority must be 0 to 9, not"
            + " 10",
        "1,,billing,,-1,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;priority must be 0 to 9, not"
            + " -1",
        "1,,billing,,,,,2026-01-05T09:00:00Z,,;queued_at is missing",
        "1,,billing,,,yesterday,,2026-01-05T09:00:00Z,,;queued_at is not a time such as"
            + " 2026-01-05T09:00:00Z: yesterday",
        "1,,billing,,,2026-01-05T09:00:00,,2026-01-05T09:00:00Z,,;queued_at is not a time such as"
            + " 2026-01-05T09:00:00Z: 2026-01-05T09:00:00",
        "1,,billing,,,2026-01-05T09:00:00Z,,,2026-01-05T09:00:00Z,;needs one of answered_at and"
            + " abandoned_at",
        "1,,billing,,,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,;needs"
            + " one of answered_at and abandoned_at",
        "1,,billing,,,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,,,;ended_at is missing",
        "1,,billing,,,2026-01-05T09:00:00Z,2026-01-05T08:59:59Z,,2026-01-05T09:00:00Z,;answered_at"
            + " is before queued_at",
        "1,,billing,,,2026-01-05T09:00:00Z,2026-01-05T09:00:01Z,,2026-01-05T09:00:00Z,;ended_at is"
            + " before answered_at",
        "1,,billing,,,2026-01-05T09:00:00Z,,2026-01-05T08:59:59Z,,;abandoned_at is before"
            + " queued_at",
        "1,,billing,,,2026-03-01T23:00:00Z,,2026-03-02T00:00:01Z,,;is not over yet",
        "1,,billing,a\0b,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;customer is not plain UTF-8"
            + " text",
        "1,,billing,\uFFFD,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,;customer is not plain"
            + " UTF-8 text",
        "1,,billing,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,,,;has more fields than the first"
            + " line names columns",
        "1;queue must be letters a to z, digits, - and _, and begin with a letter",
        "=cmd|' /C calc'!A0,,billing,,,,,,,;queued_at is missing"
      })
  void aLineThatTellsNoContactIsRefusedWithItsReason(String line, String reason) {
    assertThat(lines(HEADER + line)).containsExactly(new Refused(2, reason));
  }

  @Test
  void linesAreNumberedAsAnEditorDoes() {
    String good = "1,,billing,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,\n";
    String overTwoLines = "\"1\n2\",,billing,,,2026-01-05T09:00:00Z,,2026-01-05T09:00:00Z,,\n";
    assertThat(lines(HEADER + good + "\n" + "bad\n" + overTwoLines + "bad\n" + good))
        .extracting(
            line ->
                switch (line) {
                  case Told told -> "told " + told.number();
                  case Refused refused -> "refused " + refused.number();
                })
        .containsExactly("told 2", "refused 4", "told 5", "refused 7", "told 8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "contact_id,queue\n",
        "contact_id;queue;queued_at\n",
        "contact_id,queue,queued_at,queue\n",
        "1,,billing\n"
      })
  void withoutTheNeededColumnsNothingIsRead(String file) {
    assertThatThrownBy(() -> lines(file)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void aQuoteThatIsNotClosedIsFoundSoon() {
    String endless = "\"" + "x,\n".repeat(1_000_000);
    assertThatThrownBy(() -> lines(HEADER + endless))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("quote");
    assertThatThrownBy(() -> lines(HEADER + "\"x"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("Line ");
  }

  @Test
  void whatFollowsAQuoteBelongsToTheField() {
    assertThat(lines(HEADER + "\"1\"2,,billing,,,,,,,"))
        .containsExactly(new Refused(2, "queued_at is missing"));
  }

  @Test
  void soManyLinesAreReadAndNoMore() {
    assertThat(count(1_000)).isEqualTo(1_000);
    assertThatThrownBy(() -> count(1_001))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("more than 1000 lines");
  }

  private static int count(int lines) {
    String text = "contact_id,queue,queued_at\n" + "1,b\n".repeat(lines);
    AtomicInteger count = new AtomicInteger();
    new PastContactFile(new StringReader(text), NOW, 1_000).read(line -> count.incrementAndGet());
    return count.get();
  }
}
