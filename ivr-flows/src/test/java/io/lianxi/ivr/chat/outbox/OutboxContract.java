package io.lianxi.ivr.chat.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.chat.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every outbox does. */
abstract class OutboxContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  private static final ChatAddress VISITOR = ChatAddress.web("visitor-1");
  private static final Author AGENT = new Author.Agent(new AgentId("anna"));

  private final ContactId id = ContactId.random();

  abstract Outbox outbox();

  abstract Chats chats();

  abstract Messages messages();

  @BeforeEach
  void somebodyWrites() {
    chats()
        .receive(
            new Incoming(VISITOR, "site", "k", new Content.Text("hi"), T0, Optional.empty()), id);
  }

  private void says(Author author, String text) {
    messages().append(id, author, new Content.Text(text), "", T0);
  }

  private List<Outbox.Item> claim(Instant now) {
    return outbox().claim(9, now, now.plusSeconds(60));
  }

  private Outbox.Item one(Instant now) {
    List<Outbox.Item> claimed = claim(now);
    assertThat(claimed).hasSize(1);
    return claimed.getFirst();
  }

  private ChatMessage message(long number) {
    return messages().find(id, number).orElseThrow();
  }

  @Test
  void onlyWhatIsForTheCustomerIsSentOneAfterTheOther() {
    says(new Author.Whisper(new AgentId("anna")), "whisper");
    says(AGENT, "one");
    says(new Author.Flow(), "two");
    Outbox.Item first = one(T0);
    assertThat(first.to()).isEqualTo(VISITOR);
    assertThat(first.contact()).isEqualTo(id);
    assertThat(message(first.number()).content()).isEqualTo(new Content.Text("one"));
    assertThat(first.attempts()).isEqualTo(1);
    assertThat(claim(T0)).isEmpty();
    outbox().sent(first);
    assertThat(message(3).delivery()).isEqualTo(Delivery.SENT);
    Outbox.Item second = one(T0);
    assertThat(second.number()).isEqualTo(4);
    outbox().sent(second);
    assertThat(claim(T0.plusSeconds(999))).isEmpty();
  }

  @Test
  void whatNobodySaysHasBeenSentIsDueAgain() {
    says(AGENT, "one");
    Outbox.Item first = one(T0);
    assertThat(claim(T0.plusSeconds(59))).isEmpty();
    Outbox.Item again = one(T0.plusSeconds(60));
    assertThat(again.attempts()).isEqualTo(2);
    outbox().later(first, T0.plusSeconds(61), "late word of a claim that has run out");
    assertThat(message(2).problem()).isNull();
    outbox().sent(again);
    assertThat(message(2).delivery()).isEqualTo(Delivery.SENT);
  }

  @Test
  void whatWaitsHoldsUpWhatComesAfterIt() {
    says(AGENT, "one");
    says(AGENT, "two");
    outbox().later(one(T0), T0.plusSeconds(300), "quota");
    assertThat(message(2).delivery()).isEqualTo(Delivery.STORED);
    assertThat(message(2).problem()).isEqualTo("quota");
    assertThat(claim(T0.plusSeconds(299))).isEmpty();
    Outbox.Item item = one(T0.plusSeconds(300));
    assertThat(item.number()).isEqualTo(2);
    outbox().sent(item);
    assertThat(message(2).problem()).isNull();
  }

  @Test
  void whatIsRefusedHoldsUpNothing() {
    says(AGENT, "one");
    says(AGENT, "two");
    outbox().refused(one(T0), "blocked");
    assertThat(message(2).delivery()).isEqualTo(Delivery.FAILED);
    assertThat(message(2).problem()).isEqualTo("blocked");
    assertThat(one(T0).number()).isEqualTo(3);
  }

  @Test
  void whatTheCustomerHasReadAlreadyStaysRead() {
    says(AGENT, "one");
    Outbox.Item item = one(T0);
    messages().cameUpTo(id, 2, Delivery.READ);
    outbox().sent(item);
    assertThat(message(2).delivery()).isEqualTo(Delivery.READ);
    assertThat(claim(T0.plusSeconds(999))).isEmpty();
  }
}
