package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.chat.file.ChatFile;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.wechat.budget.Budgets;
import io.lianxi.ivr.wechat.standin.Letter;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The channel on two copies of the centre, whatever the platform does. */
@NullUnmarked
@ExtendWith(WeChatCopies.Stopping.class)
class WeChatChannelTest {
  private static final WeChatCopies COPIES = WeChatCopies.one();
  private static final Author AGENT = new Author.Agent(new AgentId("agent01"));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @AfterEach
  void allIsWellAgain() {
    COPIES.platform().comesBack();
    COPIES.platform().faults().none();
  }

  private static List<Content> ofCustomer(WeChatUser user) {
    return COPIES.said(user).stream()
        .filter(message -> message.author() instanceof Author.Customer)
        .map(ChatMessage::content)
        .toList();
  }

  /** Somebody who has written, and has heard whatever a flow has to say. */
  private static WeChatUser writer() {
    WeChatUser user = COPIES.stranger();
    assertThat(user.writes("人工").isAnswered()).isTrue();
    await()
        .during(Duration.ofMillis(700))
        .atMost(PATIENCE)
        .until(() -> COPIES.said(user).stream().noneMatch(WeChatChannelTest::isWaiting));
    return user;
  }

  private static boolean isWaiting(ChatMessage message) {
    return message.author().isForCustomer() && message.delivery() == Delivery.STORED;
  }

  private static ChatMessage say(Centre copy, WeChatUser user, String text) {
    Conversations.Outcome said =
        copy.bean(Conversations.class).say(COPIES.contact(user), AGENT, new Content.Text(text), "");
    assertThat(said).isInstanceOf(Conversations.Outcome.Said.class);
    return ((Conversations.Outcome.Said) said).message();
  }

  private static ChatMessage settled(WeChatUser user, ChatMessage message) {
    await().atMost(PATIENCE).until(() -> !isWaiting(now(user, message)));
    return now(user, message);
  }

  private static ChatMessage now(WeChatUser user, ChatMessage message) {
    return COPIES.said(user).get((int) message.number() - 1);
  }

  @Test
  void whatComesTwiceLateOrInAnotherOrderIsKeptOnce() throws Exception {
    WeChatUser user = COPIES.stranger();
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      letters.add(user.text("nr " + i));
    }
    List<Letter> mess = new ArrayList<>(letters);
    mess.addAll(letters);
    mess.addAll(letters.subList(0, 10));
    Collections.shuffle(mess, new Random(7));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> deliveries = new ArrayList<>();
      for (int i = 0; i < mess.size(); i++) {
        String address = COPIES.address(i);
        Letter letter = mess.get(i);
        deliveries.add(() -> COPIES.platform().deliver(letter, address).isAnswered());
      }
      for (Future<Boolean> delivery : threads.invokeAll(deliveries)) {
        assertThat(delivery.get()).isTrue();
      }
    }
    assertThat(ofCustomer(user))
        .hasSize(20)
        .containsExactlyInAnyOrderElementsOf(
            letters.stream()
                .<Content>map(letter -> new Content.Text("nr " + letters.indexOf(letter)))
                .toList());
    assertThat(COPIES.said(user))
        .extracting(ChatMessage::number)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsToldOneAfterTheOtherStaysInOrder() {
    WeChatUser user = COPIES.stranger();
    for (int i = 0; i < 20; i++) {
      assertThat(COPIES.platform().deliver(user.text("nr " + i), COPIES.address(i)).attempts())
          .hasSize(1);
    }
    assertThat(ofCustomer(user))
        .extracting(content -> ((Content.Text) content).text())
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 20).mapToObj(i -> "nr " + i).toList());
  }

  @Test
  void everythingThatFollowersSayIsKeptAsItIs() {
    WeChatUser user = COPIES.stranger();
    for (Letter letter :
        List.of(
            user.text("<script>alert(1)</script>"),
            user.location(23.13, 113.35, "广州"),
            user.link("t", "d", "https://127.0.0.1/"),
            user.message("hologram", Map.of("Size", "3")),
            user.clicks("V1"),
            user.scans("7"))) {
      COPIES.platform().deliver(letter);
      COPIES.platform().deliver(letter, COPIES.address(1));
    }
    assertThat(ofCustomer(user))
        .containsExactly(
            new Content.Text("<script>alert(1)</script>"),
            new Content.Place(23.13, 113.35, "广州"),
            new Content.Link("t", "d", "https://127.0.0.1/"),
            new Content.Unknown("hologram", "Size: 3"),
            new Content.Text("V1"),
            new Content.Unknown("SCAN", "7"));
  }

  @Test
  void naughtyTextsAreKeptIntact() {
    for (List<String> some : parts(Texts.naughty(), 40)) {
      WeChatUser user = COPIES.stranger();
      some.forEach(text -> assertThat(user.writes(text).isAnswered()).as(text).isTrue());
      assertThat(ofCustomer(user))
          .extracting(content -> ((Content.Text) content).text())
          .containsExactlyElementsOf(some.stream().map(io.lianxi.acd.StorableText::of).toList());
    }
  }

  private static List<List<String>> parts(List<String> texts, int most) {
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += most) {
      parts.add(texts.subList(i, Math.min(texts.size(), i + most)));
    }
    return parts;
  }

  @Test
  void whoSomebodyIsIsAskedOnce() {
    WeChatUser user = COPIES.stranger();
    user.isCalled("<b>小王</b> '; drop table users; -- 😀");
    user.writes("hello");
    ChatAddress address = ChatAddress.wechat(WeChatCopies.ACCOUNT, user.openId());
    Profiles profiles = COPIES.first().bean(Profiles.class);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                profiles
                    .find(address)
                    .filter(known -> known.name().equals(user.nickname()))
                    .isPresent());
  }

  @Test
  void filesAreFetchedAndKeptWithinLimits() {
    WeChatUser user = COPIES.stranger();
    byte[] picture = new byte[4_096];
    System.arraycopy(
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 0, picture, 0, 4);
    COPIES.platform().deliver(user.image(picture));
    COPIES
        .platform()
        .deliver(
            user.image(
                "<html><script>alert(1)</script>"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    COPIES.platform().deliver(user.image(new byte[11 * 1024 * 1024]));
    List<UUID> files =
        ofCustomer(user).stream()
            .map(content -> UUID.fromString(((Content.Media) content).file()))
            .toList();
    ChatFiles kept = COPIES.first().bean(ChatFiles.class);
    await().atMost(PATIENCE).until(() -> kept.find(files.getFirst()).isPresent());
    assertThat(kept.body(files.getFirst())).contains(picture);
    assertThat(kept.find(files.getFirst()).map(ChatFile::type)).contains("image/jpeg");
    assertThat(kept.find(files.get(1))).isEmpty();
    assertThat(kept.find(files.get(2))).isEmpty();
  }

  @Test
  void anAnswerGoesOutOnceWhicheverCopySendsIt() {
    WeChatUser user = writer();
    ChatMessage first = say(COPIES.first(), user, "您好，我是一号");
    assertThat(settled(user, first).delivery()).isEqualTo(Delivery.SENT);
    ChatMessage second = say(COPIES.second(), user, "请问有什么可以帮您");
    assertThat(settled(user, second).delivery()).isEqualTo(Delivery.SENT);
    assertThat(user.texts()).endsWith("您好，我是一号", "请问有什么可以帮您").doesNotHaveDuplicates();
  }

  @Test
  void noMoreThanThePlatformTakesIsSent() {
    WeChatUser user = writer();
    int before = user.texts().size();
    List<ChatMessage> said = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ChatMessage message = say(i % 2 == 0 ? COPIES.first() : COPIES.second(), user, "nr " + i);
      said.add(settled(user, message));
    }
    int sent = 4 - before;
    assertThat(said.subList(0, sent)).extracting(ChatMessage::delivery).containsOnly(Delivery.SENT);
    assertThat(said.subList(sent, 8))
        .extracting(ChatMessage::delivery)
        .containsOnly(Delivery.FAILED);
    assertThat(said.getLast().problem()).contains("留作结束语");
    assertThat(user.texts()).hasSize(4);
    assertThat(COPIES.said(user))
        .filteredOn(message -> message.author() instanceof Author.Whisper)
        .extracting(message -> ((Content.Text) message.content()).text())
        .anyMatch(text -> text.contains("只能再发 1 条"));
    user.writes("还在吗");
    assertThat(settled(user, say(COPIES.first(), user, "在的")).delivery()).isEqualTo(Delivery.SENT);
  }

  @Test
  void whatWaitsTogetherGoesTogether() {
    WeChatUser user = writer();
    COPIES.platform().faults().refuse(-1, 1);
    int before = user.texts().size();
    say(COPIES.first(), user, "一");
    say(COPIES.first(), user, "二");
    ChatMessage last = say(COPIES.second(), user, "三");
    assertThat(settled(user, last).delivery()).isEqualTo(Delivery.SENT);
    assertThat(String.join("\n", user.texts().subList(before, user.texts().size())))
        .isEqualTo("一\n二\n三");
    assertThat(user.texts().size() - before).isLessThan(3);
  }

  @Test
  void aTokenThatIsOverIsGotAnewOnceForBothCopies() throws Exception {
    List<WeChatUser> users = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      users.add(writer());
    }
    int issued = COPIES.platform().tokensIssued();
    COPIES.platform().expireTokens();
    List<ChatMessage> said = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      said.add(say(i % 2 == 0 ? COPIES.first() : COPIES.second(), users.get(i), "hello"));
    }
    for (int i = 0; i < users.size(); i++) {
      assertThat(settled(users.get(i), said.get(i)).delivery()).isEqualTo(Delivery.SENT);
    }
    assertThat(COPIES.platform().tokensIssued()).isEqualTo(issued + 1);
  }

  @Test
  void whileThePlatformIsDeadAnswersWait() {
    WeChatUser user = writer();
    COPIES.platform().dies();
    ChatMessage message = say(COPIES.first(), user, "请稍等");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(now(user, message).problem()).isNotNull());
    COPIES.platform().comesBack();
    assertThat(settled(user, message).delivery()).isEqualTo(Delivery.SENT);
    assertThat(user.texts()).filteredOn("请稍等"::equals).hasSize(1);
  }

  @Test
  void whileThePlatformIsSlowLettersAreAnsweredAllTheSame() {
    WeChatUser user = writer();
    COPIES.platform().faults().slow(Duration.ofSeconds(2));
    ChatMessage message = say(COPIES.first(), user, "马上就好");
    assertThat(user.writes("快点").attempts()).hasSize(1);
    assertThat(settled(user, message).delivery()).isEqualTo(Delivery.SENT);
    assertThat(user.texts()).filteredOn("马上就好"::equals).hasSize(1);
  }

  @Test
  void whatThePlatformRefusesIsToldWithItsReason() {
    for (int code : new int[] {45015, 45047, 40003}) {
      WeChatUser user = writer();
      COPIES.platform().faults().refuse(code, 1);
      ChatMessage message = settled(user, say(COPIES.first(), user, "您好"));
      assertThat(message.delivery()).isEqualTo(Delivery.FAILED);
      assertThat(message.problem()).contains(Integer.toString(code));
      assertThat(user.texts()).doesNotContain("您好");
    }
  }

  @Test
  void whatThePlatformHasOrNotIsNotSentTwice() {
    WeChatUser user = writer();
    COPIES.platform().faults().loseAnswers(1);
    ChatMessage message = settled(user, say(COPIES.first(), user, "收到了吗"));
    assertThat(message.delivery()).isEqualTo(Delivery.FAILED);
    assertThat(message.problem()).contains("中断");
    assertThat(user.texts()).filteredOn("收到了吗"::equals).hasSize(1);
  }

  @Test
  void whoHasLeftIsNotWrittenTo() {
    WeChatUser user = writer();
    ContactId contact = COPIES.contact(user);
    COPIES.platform().deliver(user.unfollows());
    Conversations.Outcome said =
        COPIES
            .first()
            .bean(Conversations.class)
            .say(contact, AGENT, new Content.Text("hello?"), "");
    if (said instanceof Conversations.Outcome.Said kept) {
      assertThat(settled(user, kept.message()).delivery()).isEqualTo(Delivery.FAILED);
      assertThat(settled(user, kept.message()).problem()).contains("48");
    }
    assertThat(user.texts()).doesNotContain("hello?");
  }

  @Test
  void aFollowerMayBeAnsweredWithinAMinute() {
    WeChatUser user = COPIES.stranger();
    COPIES.platform().deliver(user.follows());
    assertThat(
            COPIES
                .first()
                .bean(Budgets.class)
                .find(ChatAddress.wechat(WeChatCopies.ACCOUNT, user.openId()).text())
                .left(Instant.now()))
        .isBetween(0, 3);
    assertThat(ofCustomer(user)).containsExactly(new Content.Unknown("subscribe", ""));
  }
}
