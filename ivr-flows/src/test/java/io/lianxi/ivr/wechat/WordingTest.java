package io.lianxi.ivr.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final ContactId CONTACT = ContactId.random();
  private static final AgentId AGENT = new AgentId("agent01");

  private static ChatMessage message(long number, Author author, Content content) {
    return new ChatMessage(CONTACT, number, author, content, Instant.EPOCH, Delivery.STORED, null);
  }

  private static ChatMessage flow(long number, String text) {
    return message(number, new Author.Flow(), new Content.Text(text));
  }

  private static Wording.Written written(ChatMessage first, ChatMessage... behind) {
    return Wording.of(first, List.of(behind)).orElseThrow();
  }

  @Test
  void whatWaitsBehindGoesAlong() {
    Wording.Written written =
        written(
            flow(1, "您好"),
            flow(2, "这里是客服"),
            message(3, new Author.Customer(), new Content.Text("?")),
            message(4, new Author.Whisper(AGENT), new Content.Text("VIP")),
            message(5, new Author.Agent(AGENT), new Content.Text("请讲")));
    assertThat(written.numbers()).containsExactly(1L, 2L, 5L);
    assertThat(written.parts()).containsExactly("您好\n这里是客服\n请讲");
  }

  @Test
  void whatIsNoWordsOrIsSentAlreadyEndsIt() {
    Content picture = new Content.Media(Content.MediaKind.IMAGE, "f", "n", "image/png", 1);
    assertThat(
            written(flow(1, "a"), message(2, new Author.Flow(), picture), flow(3, "b")).numbers())
        .containsExactly(1L);
    ChatMessage sent =
        new ChatMessage(
            CONTACT,
            2,
            new Author.Flow(),
            new Content.Text("b"),
            Instant.EPOCH,
            Delivery.SENT,
            null);
    assertThat(written(flow(1, "a"), sent, flow(3, "c")).numbers()).containsExactly(1L);
    assertThat(Wording.of(message(1, new Author.Flow(), picture), List.of())).isEmpty();
  }

  @Test
  void whatAGuestSaysStandsUnderTheirName() {
    AgentId guest = new AgentId("supervisor");
    Wording.Written written =
        Wording.of(
                message(1, new Author.Agent(AGENT), new Content.Text("请讲")),
                List.of(message(2, new Author.Agent(guest), new Content.Text("我是班长"))),
                said -> said.author().equals(new Author.Agent(guest)) ? "班长" : "")
            .orElseThrow();
    assertThat(written.parts()).containsExactly("请讲\n【班长】我是班长");
  }

  @Test
  void whatDoesNotFitWaits() {
    Wording.Written written = written(flow(1, "a".repeat(2_000)), flow(2, "b".repeat(48)));
    assertThat(written.numbers()).containsExactly(1L);
    assertThat(written(flow(1, "a".repeat(2_000)), flow(2, "b".repeat(47))).parts()).hasSize(1);
  }

  @Test
  void aMenuIsNumbered() {
    Content menu =
        new Content.Menu(
            "请选择", List.of(new Content.Choice("1", "话费"), new Content.Choice("0", "人工")), "直接回复数字");
    assertThat(written(message(1, new Author.Flow(), menu)).parts())
        .containsExactly("请选择\n1. 话费\n0. 人工\n直接回复数字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "你", "😀", "你好😀\n", "\n", "👨‍👩‍👧"})
  void whatIsTooLongGoesInPartsWithNothingLost(String piece) {
    String text = piece.repeat(3_000);
    List<String> parts = Wording.parts(text);
    assertThat(String.join("", parts)).isEqualTo(text);
    assertThat(parts)
        .hasSizeGreaterThan(1)
        .allMatch(part -> part.getBytes(UTF_8).length <= 2_048)
        .allMatch(part -> new String(part.getBytes(UTF_8), UTF_8).equals(part));
  }

  @Test
  void partsEndWithALineIfPossible() {
    assertThat(Wording.parts("a".repeat(1_500) + "\n" + "b".repeat(1_000)))
        .containsExactly("a".repeat(1_500) + "\n", "b".repeat(1_000));
  }
}
