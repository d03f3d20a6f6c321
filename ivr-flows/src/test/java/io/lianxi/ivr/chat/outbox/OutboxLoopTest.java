package io.lianxi.ivr.chat.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.ChatNews;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.chat.MemoryChats;
import io.lianxi.ivr.chat.MemorySecrets;
import io.lianxi.ivr.chat.Wakes;
import io.lianxi.ivr.chat.outbox.ChatOutlet.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxLoopTest {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03Z");
  private static final ChatAddress VISITOR = ChatAddress.web("visitor-1");

  private final SettableClock clock = new SettableClock(T0);
  private final MemoryChats chats = new MemoryChats(new MemorySecrets());
  private final ContactId id = ContactId.random();
  private final List<String> sent = new ArrayList<>();
  private final List<ChatNews.Told> told = new ArrayList<>();
  private Supplier<Sent> answer = Sent.Taken::new;
  private final OutboxLoop loop =
      new OutboxLoop(chats.outbox(), chats, List.of(new Page()), told::add, new Wakes(), clock);

  /** A channel that answers as it is told. */
  private final class Page implements ChatOutlet {
    @Override
    public String channel() {
      return ChatAddress.WEB;
    }

    @Override
    public Sent send(ChatAddress to, ChatMessage message) {
      sent.add(to + " " + ((Content.Text) message.content()).text());
      return answer.get();
    }
  }

  @BeforeEach
  void somethingIsSaid() {
    says(VISITOR, id);
  }

  private void says(ChatAddress address, ContactId contact) {
    chats.receive(
        new Incoming(address, "site", "k", new Content.Text("hi"), T0, Optional.empty()), contact);
    chats.append(contact, new Author.House(), new Content.Text("hello"), "", T0);
  }

  private ChatMessage sendDue() {
    loop.claim(9).forEach(loop::send);
    return chats.find(id, 2).orElseThrow();
  }

  @Test
  void whatTheChannelTakesIsSentAndToldOf() {
    assertThat(sendDue().delivery()).isEqualTo(Delivery.SENT);
    assertThat(sent).containsExactly("web:visitor-1 hello");
    assertThat(told).containsExactly(new ChatNews.Told(id, VISITOR, ChatNews.Kind.DELIVERY, 2));
  }

  @Test
  void aChannelThatFailsIsTriedAgainAndGivenUpInTheEnd() {
    answer =
        () -> {
          throw new IllegalStateException("away");
        };
    for (int attempt = 1; attempt < OutboxLoop.MOST_ATTEMPTS; attempt++) {
      assertThat(sendDue().delivery()).isEqualTo(Delivery.STORED);
      sendDue();
      assertThat(sent).hasSize(attempt);
      clock.set(clock.instant().plus(OutboxLoop.retryAfter(attempt)));
    }
    assertThat(sendDue().delivery()).isEqualTo(Delivery.FAILED);
  }

  @Test
  void retriesComeLessAndLessOftenUpToOnceAMinute() {
    assertThat(OutboxLoop.retryAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(OutboxLoop.retryAfter(5)).isEqualTo(Duration.ofSeconds(32));
    assertThat(OutboxLoop.retryAfter(9)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whatIsToWaitWaitsButNotForEver() {
    answer = () -> new Sent.Later(clock.instant().plusSeconds(600), "quota");
    assertThat(sendDue().problem()).isEqualTo("quota");
    clock.set(T0.plus(OutboxLoop.OLDEST).plusSeconds(1));
    assertThat(sendDue().delivery()).isEqualTo(Delivery.FAILED);
  }

  @Test
  void whatTheChannelRefusesHasFailed() {
    answer = () -> new Sent.Refused("blocked");
    assertThat(sendDue().problem()).isEqualTo("blocked");
    assertThat(sendDue().delivery()).isEqualTo(Delivery.FAILED);
  }

  @Test
  void whatNoChannelIsForHasFailed() {
    ContactId other = ContactId.random();
    says(ChatAddress.wechat("acme", "openid"), other);
    sendDue();
    assertThat(chats.find(other, 2).orElseThrow().delivery()).isEqualTo(Delivery.FAILED);
  }
}
