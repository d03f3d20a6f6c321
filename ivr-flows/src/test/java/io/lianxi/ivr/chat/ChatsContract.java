package io.lianxi.ivr.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.Chats.Claim;
import io.lianxi.ivr.chat.Chats.Done;
import io.lianxi.ivr.chat.Chats.Draft;
import io.lianxi.ivr.chat.Chats.Received;
import io.lianxi.ivr.chat.Conversation.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of conversations and messages does. */
abstract class ChatsContract {
  private static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");
  private static final ChatAddress VISITOR = ChatAddress.web("visitor-1");
  private static final AgentId ANNA = new AgentId("anna");

  private final MemorySecrets secrets = new MemorySecrets();

  abstract Chats chats(Secrets secrets);

  abstract Messages messages();

  private static Incoming incoming(String key, String text, Instant at) {
    return new Incoming(VISITOR, "site", key, new Content.Text(text), at, Optional.empty());
  }

  private static ChatMessage kept(Received received) {
    return ((Received.Kept) received).message();
  }

  private static Done done(Phase phase, @Nullable Instant dueAt, Draft... says) {
    return new Done(
        new Conversation.Progress(phase, false, "memory", false),
        1,
        List.of(says),
        List.of(),
        dueAt);
  }

  @Test
  void theFirstMessageOpensAConversationAndTheNextGoOnInIt() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    ChatMessage first = kept(chats.receive(incoming("k1", "你好 \uD83D\uDE00", T0), fresh));
    ChatMessage second = kept(chats.receive(incoming("k2", "b", T0), ContactId.random()));
    assertThat(first.contact()).isEqualTo(fresh);
    assertThat(second.contact()).isEqualTo(fresh);
    assertThat(messages().after(fresh, 0, 10))
        .containsExactly(
            new ChatMessage(
                fresh,
                1,
                new Author.Customer(),
                new Content.Text("你好 \uD83D\uDE00"),
                T0,
                Delivery.STORED,
                null),
            second);
    Conversation chat = chats.find(fresh).orElseThrow();
    assertThat(chat.isOpen()).isTrue();
    assertThat(chat.account()).isEqualTo("site");
    assertThat(chat.openedAt()).isEqualTo(T0);
    assertThat(chat.numbers()).isEqualTo(new Conversation.Numbers(2, 2, 0, 0));
    assertThat(chat.progress().phase()).isEqualTo(Phase.FLOW);
    assertThat(chats.newest(VISITOR)).contains(chat);
    assertThat(chats.find(List.of(fresh, ContactId.random()))).containsOnlyKeys(fresh);
  }

  @Test
  void whatIsHandedInTwiceIsKeptOnceEvenAfterTheConversation() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    assertThat(chats.receive(incoming("k1", "a", T0), ContactId.random()))
        .isEqualTo(new Received.Known());
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    chats.settle(claim, done(Phase.CLOSED, null), T0.plusSeconds(1));
    assertThat(chats.receive(incoming("k1", "a", T0), ContactId.random()))
        .isEqualTo(new Received.Known());
    assertThat(messages().after(fresh, 0, 10)).hasSize(1);
  }

  @Test
  void keysOfOtherAddressesAndAuthorsAreOthers() {
    Chats chats = chats(secrets);
    ContactId one = ContactId.random();
    chats.receive(incoming("k1", "a", T0), one);
    Incoming other =
        new Incoming(
            ChatAddress.wechat("acme", "openid_1"),
            "acme",
            "k1",
            new Content.Text("b"),
            T0,
            Optional.empty());
    assertThat(chats.receive(other, ContactId.random())).isInstanceOf(Received.Kept.class);
    Author agent = new Author.Agent(ANNA);
    assertThat(messages().append(one, agent, new Content.Text("c"), "k1", T0)).isPresent();
    assertThat(messages().append(one, agent, new Content.Text("c"), "k1", T0)).isEmpty();
    assertThat(messages().find(one, agent, "k1").orElseThrow().number()).isEqualTo(2);
    assertThat(messages().find(one, new Author.Flow(), "k1")).isEmpty();
    assertThat(messages().after(one, 0, 10))
        .extracting(ChatMessage::number)
        .containsExactly(1L, 2L);
  }

  @Test
  void numbersHaveNoGapsHoweverManyWriteAtOnce() throws Exception {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    List<Callable<Received>> all =
        IntStream.range(0, 40)
            .<Callable<Received>>mapToObj(
                i -> () -> chats.receive(incoming("k" + i / 2, "a", T0), fresh))
            .toList();
    List<Received> received = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Received> future : threads.invokeAll(all)) {
        received.add(future.get());
      }
    }
    assertThat(received).filteredOn(Received.Kept.class::isInstance).hasSize(20);
    assertThat(received).filteredOn(Received.Known.class::isInstance).hasSize(20);
    assertThat(messages().after(fresh, 0, 100))
        .extracting(ChatMessage::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void whoWritesTooFastIsNotHeardForTheRestOfTheMinute() {
    Chats chats = chats(secrets);
    Instant minute = Instant.parse("2026-09-28T01:02:00Z");
    for (int i = 0; i < Chats.MOST_PER_MINUTE; i++) {
      chats.receive(incoming("k" + i, "a", minute.plusSeconds(i % 60)), ContactId.random());
    }
    assertThat(chats.receive(incoming("more", "a", minute.plusSeconds(59)), ContactId.random()))
        .isEqualTo(new Received.TooFast());
    assertThat(chats.receive(incoming("more", "a", minute.plusSeconds(60)), ContactId.random()))
        .isInstanceOf(Received.Kept.class);
  }

  @Test
  void aConversationIsClaimedByOneAndDueAgainWhenTheClaimRunsOut() {
    Chats chats = chats(secrets);
    chats.receive(incoming("k1", "a", T0), ContactId.random());
    assertThat(chats.claim(9, T0.minusSeconds(1), T0)).isEmpty();
    Claim first = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    assertThat(chats.claim(9, T0.plusSeconds(59), T0.plusSeconds(99))).isEmpty();
    Claim second = chats.claim(9, T0.plusSeconds(60), T0.plusSeconds(120)).getFirst();
    assertThat(chats.settle(first, done(Phase.FLOW, null), T0)).isEmpty();
    assertThat(chats.settle(second, done(Phase.FLOW, null), T0)).contains(List.of());
    assertThat(chats.claim(9, T0.plusSeconds(999), T0.plusSeconds(1999))).isEmpty();
  }

  @Test
  void whatHappensMeanwhileHasItWorkedOffAgain() {
    Chats chats = chats(secrets);
    chats.receive(incoming("k1", "a", T0), ContactId.random());
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    chats.receive(incoming("k2", "b", T0), ContactId.random());
    chats.settle(claim, done(Phase.FLOW, null), T0.plusSeconds(1));
    Claim again = chats.claim(9, T0.plusSeconds(1), T0.plusSeconds(60)).getFirst();
    assertThat(again.conversation().numbers()).isEqualTo(new Conversation.Numbers(2, 2, 1, 0));
    chats.settle(again, done(Phase.FLOW, T0.plusSeconds(300)), T0.plusSeconds(2));
    assertThat(chats.claim(9, T0.plusSeconds(299), T0.plusSeconds(999))).isEmpty();
    assertThat(chats.claim(9, T0.plusSeconds(300), T0.plusSeconds(999))).hasSize(1);
  }

  @Test
  void whatIsWrittenToAPersonIsLookedAtWhenThePersonLetsTheCustomerWait() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    chats.settle(claim, done(Phase.PERSON, null), T0);
    Received second = chats.receive(incoming("k2", "b", T0.plusSeconds(1)), fresh);
    assertThat(((Received.Kept) second).isDue()).isFalse();
    Instant soon = T0.plusSeconds(1).plus(MemoryChats.PATIENCE);
    chats.receive(incoming("k3", "c", T0.plusSeconds(2)), fresh);
    assertThat(chats.claim(9, soon.minusMillis(1), soon)).isEmpty();
    assertThat(chats.claim(9, soon, soon.plusSeconds(60)).getFirst().conversation().numbers())
        .isEqualTo(new Conversation.Numbers(3, 3, 1, 0));
  }

  @Test
  void whoSaysToAPersonWhoTheyAreIsLookedAtOnce() {
    Chats chats = chats(secrets);
    chats.receive(incoming("k1", "a", T0), ContactId.random());
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    chats.settle(claim, done(Phase.PERSON, null), T0);
    Incoming proven =
        new Incoming(
            VISITOR, "site", "k2", new Content.Text("b"), T0, Optional.of(new CustomerId("c-1")));
    assertThat(((Received.Kept) chats.receive(proven, ContactId.random())).isDue()).isTrue();
  }

  @Test
  void whatIsDoneIsNotedAllAtOnce() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    List<ChatMessage> added =
        chats
            .settle(
                claim,
                done(
                    Phase.PERSON,
                    null,
                    new Draft(new Author.Flow(), new Content.Text("one")),
                    new Draft(new Author.House(), new Content.Text("two"))),
                T0.plusSeconds(1))
            .orElseThrow();
    assertThat(added).extracting(ChatMessage::number).containsExactly(2L, 3L);
    assertThat(messages().after(fresh, 1, 10)).isEqualTo(added);
    Conversation chat = chats.find(fresh).orElseThrow();
    assertThat(chat.progress())
        .isEqualTo(new Conversation.Progress(Phase.PERSON, false, "memory", false));
    assertThat(chat.numbers()).isEqualTo(new Conversation.Numbers(3, 1, 1, 0));
  }

  @Test
  void afterTheEndNothingIsAddedAndTheNextMessageOpensAnother() {
    Chats chats = chats(secrets);
    ContactId first = ContactId.random();
    chats.receive(incoming("k1", "a", T0), first);
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    Draft goodbye = new Draft(new Author.House(), new Content.Text("bye"));
    assertThat(chats.settle(claim, done(Phase.CLOSED, null, goodbye), T0).orElseThrow()).hasSize(1);
    assertThat(chats.find(first).orElseThrow().closedAt()).isEqualTo(T0);
    assertThat(messages().append(first, new Author.House(), new Content.Text("x"), "", T0))
        .isEmpty();
    chats.wake(List.of(first), T0);
    assertThat(chats.claim(9, T0.plusSeconds(1), T0.plusSeconds(9))).isEmpty();
    assertThat(chats.lastClosed(VISITOR).orElseThrow().contact()).isEqualTo(first);
    ContactId second = ContactId.random();
    assertThat(kept(chats.receive(incoming("k2", "b", T0.plusSeconds(5)), second)).contact())
        .isEqualTo(second);
    assertThat(chats.newest(VISITOR).orElseThrow().contact()).isEqualTo(second);
  }

  @Test
  void secretsAreNeverInTheStore() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    Done asked =
        new Done(
            new Conversation.Progress(Phase.FLOW, true, "", false), 1, List.of(), List.of(), null);
    chats.settle(claim, asked, T0);
    chats.receive(incoming("k2", "246810", T0), fresh);
    assertThat(messages().find(fresh, 2).orElseThrow().content())
        .isEqualTo(new Content.Text(Secrets.SHOWN));
    assertThat(secrets.find(fresh, 2)).contains("246810");
    assertThat(secrets.find(fresh, 1)).isEmpty();
  }

  @Test
  void whatTurnsOutToBeASecretIsHidden() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "246810", T0), fresh);
    Claim claim = chats.claim(9, T0, T0.plusSeconds(60)).getFirst();
    Conversation.Progress progress = new Conversation.Progress(Phase.FLOW, false, "", false);
    chats.settle(claim, new Done(progress, 1, List.of(), List.of(1L), null), T0);
    assertThat(messages().find(fresh, 1).orElseThrow().content())
        .isEqualTo(new Content.Text(Secrets.SHOWN));
  }

  @Test
  void whoLeavesIsLookedAt() {
    Chats chats = chats(secrets);
    chats.receive(incoming("k1", "a", T0), ContactId.random());
    chats.settle(chats.claim(9, T0, T0.plusSeconds(60)).getFirst(), done(Phase.FLOW, null), T0);
    chats.left(VISITOR, T0.plusSeconds(1));
    Claim claim = chats.claim(9, T0.plusSeconds(1), T0.plusSeconds(60)).getFirst();
    assertThat(claim.conversation().progress().hasLeft()).isTrue();
  }

  @Test
  void theFirstProofOfWhoItIsCounts() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    assertThat(chats.find(fresh).orElseThrow().customer()).isNull();
    for (String customer : List.of("c1", "c2")) {
      chats.receive(
          new Incoming(
              VISITOR,
              "site",
              customer,
              new Content.Text("b"),
              T0,
              Optional.of(new CustomerId(customer))),
          fresh);
    }
    assertThat(chats.find(fresh).orElseThrow().customer()).isEqualTo(new CustomerId("c1"));
  }

  @Test
  void messagesArePaged() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    for (int i = 1; i <= 7; i++) {
      chats.receive(incoming("k" + i, "text " + i, T0), fresh);
    }
    assertThat(messages().before(fresh, Long.MAX_VALUE, 3))
        .extracting(ChatMessage::number)
        .containsExactly(5L, 6L, 7L);
    assertThat(messages().before(fresh, 5, 3))
        .extracting(ChatMessage::number)
        .containsExactly(2L, 3L, 4L);
    assertThat(messages().after(fresh, 5, 1)).extracting(ChatMessage::number).containsExactly(6L);
  }

  @Test
  void theNewestOfSeveralAreToldAtOnce() {
    Chats chats = chats(secrets);
    ContactId one = ContactId.random();
    ContactId two = ContactId.random();
    for (int i = 1; i <= 3; i++) {
      chats.receive(incoming("k" + i, "text " + i, T0), one);
    }
    chats.receive(
        new Incoming(
            ChatAddress.web("beside"), "site", "k", new Content.Text("x"), T0, Optional.empty()),
        two);
    assertThat(messages().newest(List.of(one, two, ContactId.random()), 2))
        .isEqualTo(Map.of(one, messages().after(one, 1, 9), two, messages().after(two, 0, 9)));
    assertThat(messages().after(one, 1, 9)).hasSize(2);
    assertThat(messages().newest(List.of(), 2)).isEmpty();
  }

  @Test
  void aMessageComesForwardOnly() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    Messages messages = messages();
    messages.append(fresh, new Author.Agent(ANNA), new Content.Text("b"), "", T0);
    messages.append(fresh, new Author.Agent(ANNA), new Content.Text("c"), "", T0);
    messages.append(fresh, new Author.Whisper(ANNA), new Content.Text("d"), "", T0);
    assertThat(messages.came(fresh, 1, Delivery.SENT, null)).isFalse();
    assertThat(messages.came(fresh, 2, Delivery.FAILED, "blocked")).isTrue();
    assertThat(messages.came(fresh, 2, Delivery.SENT, null)).isFalse();
    assertThat(messages.find(fresh, 2).orElseThrow().problem()).isEqualTo("blocked");
    assertThat(messages.cameUpTo(fresh, 4, Delivery.READ)).isTrue();
    assertThat(messages.cameUpTo(fresh, 4, Delivery.DELIVERED)).isFalse();
    assertThat(messages.after(fresh, 0, 9))
        .extracting(ChatMessage::delivery)
        .containsExactly(Delivery.STORED, Delivery.FAILED, Delivery.READ, Delivery.STORED);
  }

  @Test
  void whatAgentsHaveReadOnlyGrowsAndNotBeyondTheLast() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    chats.receive(incoming("k2", "b", T0), fresh);
    chats.readByAgent(fresh, 99);
    chats.readByAgent(fresh, 1);
    assertThat(chats.find(fresh).orElseThrow().numbers().readByAgent()).isEqualTo(2);
  }

  @Test
  void everyContentIsReadAsItWasWritten() {
    Chats chats = chats(secrets);
    ContactId fresh = ContactId.random();
    chats.receive(incoming("k1", "a", T0), fresh);
    List<Content> all =
        List.of(
            new Content.Media(Content.MediaKind.IMAGE, "f1", "a.png", "image/png", 12),
            new Content.Place(23.1, -110.5, "广州"),
            new Content.Link("t", "d", "https://example.com"),
            new Content.Card("a1", "t", "s", "u"),
            new Content.Menu("h", List.of(new Content.Choice("1", "余额")), "t"),
            new Content.Unknown("event", "<xml>"));
    all.forEach(content -> messages().append(fresh, new Author.House(), content, "", T0));
    assertThat(messages().after(fresh, 1, 99))
        .extracting(ChatMessage::content)
        .containsExactlyElementsOf(all);
  }

  @Test
  void theConversationsOfAnAddressAreFoundNewestFirst() {
    Chats chats = chats(secrets);
    ContactId first = kept(chats.receive(incoming("a", "x", T0), ContactId.random())).contact();
    Claim claim = chats.claim(1, T0, T0.plusSeconds(9)).getFirst();
    chats.settle(claim, done(Phase.CLOSED, null), T0.plusSeconds(1));
    ContactId next =
        kept(chats.receive(incoming("b", "x", T0.plusSeconds(2)), ContactId.random())).contact();
    List<ChatAddress> addresses = List.of(ChatAddress.web("other"), VISITOR);
    assertThat(chats.contacts(addresses, 9)).containsExactly(next, first);
    assertThat(chats.contacts(addresses, 1)).containsExactly(next);
    assertThat(chats.contacts(List.of(), 9)).isEmpty();
  }
}
