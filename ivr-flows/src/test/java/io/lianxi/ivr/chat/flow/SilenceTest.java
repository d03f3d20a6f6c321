package io.lianxi.ivr.chat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant T0 = Instant.parse("2026-09-28T01:00:00Z");
  private static final ContactId ID = ContactId.random();
  private static final Author CUSTOMER = new Author.Customer();
  private static final Author AGENT = new Author.Agent(new AgentId("anna"));
  private static final ChatPatience PATIENCE =
      new ChatPatience(
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  private static ChatMessage message(long number, Author author, long minute) {
    Instant at = T0.plusSeconds(60 * minute);
    return new ChatMessage(ID, number, author, new Content.Text("x"), at, Delivery.STORED, null);
  }

  private static Silence.Turn turn(ChatMessage... recent) {
    return Silence.of(List.of(recent), T0.plusSeconds(600), PATIENCE);
  }

  private static Silence.Turn agents(long minute) {
    return new Silence.Turn(true, T0.plusSeconds(60 * minute));
  }

  private static Silence.Turn customers(long minute) {
    return new Silence.Turn(false, T0.plusSeconds(60 * minute));
  }

  @Test
  void theAgentHasTheFirstWordWithinTheTime() {
    assertThat(turn()).isEqualTo(agents(15));
    assertThat(turn(message(1, CUSTOMER, 2))).isEqualTo(agents(15));
    assertThat(turn(message(1, AGENT, 5))).isEqualTo(agents(15));
  }

  @Test
  void theFirstUnansweredMessageSetsTheTime() {
    assertThat(turn(message(1, AGENT, 11), message(2, CUSTOMER, 12), message(3, CUSTOMER, 14)))
        .isEqualTo(agents(17));
    assertThat(
            turn(
                message(1, AGENT, 11),
                message(2, CUSTOMER, 12),
                message(3, new Author.Whisper(new AgentId("bob")), 13)))
        .isEqualTo(agents(17));
  }

  @Test
  void onceAnsweredItIsTheCustomersTurn() {
    assertThat(turn(message(1, CUSTOMER, 10), message(2, AGENT, 12))).isEqualTo(customers(42));
    assertThat(turn(message(1, AGENT, 12), message(2, AGENT, 13))).isEqualTo(customers(43));
  }
}
