package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.handling.Handling;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What an agent sends a caller by WeChat. */
@NullUnmarked
@ExtendWith(WeChatCopies.Stopping.class)
class FollowerDoorTest {
  private static final WeChatCopies COPIES = WeChatCopies.one();
  private static final AgentId AGENT = new AgentId("agent03");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CUSTOMER = "demo-05";

  private final Centre centre = COPIES.first();
  private final WebTestClient agent = centre.as("agent03");
  private final List<ContactId> served = new ArrayList<>();
  private WeChatUser user;
  private ChatAddress address;
  private ContactId call;

  /** A caller who follows the account, with agent03. */
  @BeforeEach
  void somebodyCalls() {
    COPIES.everyoneLeaves();
    user = COPIES.stranger();
    address = ChatAddress.wechat(WeChatCopies.ACCOUNT, user.openId());
    centre.presence("agent03", "AVAILABLE");
    call = centre.call().id();
    record(call, new ContactEvent.Identified(new CustomerId(CUSTOMER), Instant.now()));
    serve(call);
  }

  private void serve(ContactId id) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Contact contact = centre.contact(id);
              assertThat(isServed(contact)).as("%s", contact).isTrue();
            });
    served.add(id);
  }

  /**
   * Whoever routes may have offered it already, even to somebody else whom another test left, or
   * have found nobody to offer it to.
   */
  private boolean isServed(Contact contact) {
    Instant now = Instant.now();
    List<ContactEvent> events = new ArrayList<>();
    if (contact.state() == ContactState.IN_FLOW) {
      events.add(ContactFixtures.queuedIn(new QueueName("general"), now));
    }
    contact
        .activeAgent()
        .filter(agent -> !agent.equals(AGENT))
        .ifPresent(
            other -> events.add(ContactFixtures.requeued(other, RequeueReason.DECLINED, now)));
    if (contact.activeAgent().filter(AGENT::equals).isEmpty()) {
      events.add(ContactFixtures.offeredTo(AGENT, now));
    }
    events.add(new ContactEvent.Accepted(AGENT, 1, now.plusSeconds(30), now));
    events.add(new ContactEvent.Connected(AGENT, 1, now));
    return centre.bean(Contacts.class).record(contact, events).isPresent();
  }

  private void record(ContactId id, ContactEvent... events) {
    await()
        .atMost(PATIENCE)
        .until(() -> centre.bean(Contacts.class).record(centre.contact(id), events).isPresent());
  }

  @AfterEach
  void everyoneGoes() {
    centre.customerLeaves(call);
    centre.bean(Conversations.class).left(address);
    for (ContactId id : served) {
      centre.bean(Handling.class).end(AGENT, id);
      centre.bean(Handling.class).wrapUp(AGENT, id, null, "");
    }
    centre.presence("agent03", "OFFLINE");
  }

  private void leaves() {
    centre.customerLeaves(call);
    await().until(() -> centre.contact(call).isOver());
    centre.bean(Handling.class).wrapUp(AGENT, call, null, "");
  }

  private void writes() {
    assertThat(user.writes("人工").isAnswered()).isTrue();
    await()
        .during(Duration.ofMillis(700))
        .atMost(PATIENCE)
        .until(
            () ->
                COPIES.said(user).stream()
                    .noneMatch(
                        message ->
                            message.author().isForCustomer()
                                && message.delivery() == Delivery.STORED));
  }

  private ContactId chat() {
    return COPIES.contact(user);
  }

  private void link() {
    centre
        .as("supervisor")
        .post()
        .uri("/api/contacts/" + chat() + "/identity")
        .bodyValue(Map.of("customer", CUSTOMER, "reason", "x", "version", 0))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private WebTestClient.ResponseSpec send(WebTestClient who, Object body) {
    return who.post()
        .uri("/api/contacts/" + call + "/followers")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private Map<String, String> wish(String text) {
    return Map.of("key", UUID.randomUUID().toString(), "address", address.text(), "text", text);
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
  }

  private JsonNode followers() {
    JsonNode all =
        body(agent.get().uri("/api/contacts/" + call + "/followers").exchange()).path("followers");
    return all.valueStream()
        .filter(one -> one.path("address").asString().equals(address.text()))
        .findFirst()
        .orElse(null);
  }

  @Test
  void aCallerWhoFollowsIsSentATextThatIsInTheConversation() {
    writes();
    assertThat(followers()).isNull();
    link();
    assertThat(followers().path("refusal").isMissingNode()).isTrue();
    Map<String, String> wish = wish("您的工单已登记 \uD83D\uDE00");
    JsonNode sent = body(send(agent, wish).expectStatus().isCreated());
    assertThat(sent.path("contact").asString()).isEqualTo(chat().value());
    assertThat(sent.path("message").path("agent").asString()).isEqualTo("agent03");
    JsonNode again = body(send(agent, wish).expectStatus().isCreated());
    assertThat(again.path("message").path("number")).isEqualTo(sent.path("message").path("number"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(user.texts()).containsOnlyOnce("您的工单已登记 \uD83D\uDE00"));
    assertThat(centre.bean(AuditTrail.class).newest(20))
        .filteredOn(line -> line.subject().equals(address.text()))
        .extracting(AuditLine::action)
        .contains(AuditLine.Action.CUSTOMER_WRITTEN_TO);
  }

  @Test
  void whoDoesNotWriteNowIsSentItInAConversationOfItsOwn() {
    writes();
    link();
    ContactId before = chat();
    centre.bean(Conversations.class).left(address);
    await()
        .atMost(PATIENCE)
        .until(() -> !centre.bean(Chats.class).find(before).orElseThrow().isOpen());
    JsonNode sent = body(send(agent, wish("链接在这里")).expectStatus().isCreated());
    ContactId fresh = ContactId.parse(sent.path("contact").asString()).orElseThrow();
    assertThat(fresh).isNotEqualTo(before);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(user.texts()).contains("链接在这里"));
    assertThat(centre.contact(fresh).state()).isEqualTo(ContactState.CLOSED);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        body(agent.get().uri("/api/contacts/" + call + "/earlier").exchange())
                            .path("items")
                            .valueStream()
                            .map(one -> one.path("id").asString()))
                    .contains(fresh.value(), before.value()));
    user.writes("谢谢");
    await().atMost(PATIENCE).until(() -> !chat().equals(fresh));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(getsBackToTheAgent()).isTrue());
  }

  /** Into the queue of the call, kept for its agent. */
  private boolean getsBackToTheAgent() {
    QueueName queue = Objects.requireNonNull(centre.contact(call).place()).queue();
    return centre.bean(ContactHistory.class).events(chat()).stream()
        .anyMatch(
            event ->
                event instanceof ContactEvent.Queued queued
                    && queued.queue().equals(queue)
                    && AGENT.equals(queued.wishes().preferredAgent()));
  }

  @Test
  void whatThePlatformWouldNotTakeIsRefusedBeforehandWithTheReason() {
    writes();
    link();
    HttpStatus status = HttpStatus.CREATED;
    for (int i = 0; i < 9 && status == HttpStatus.CREATED; i++) {
      status = (HttpStatus) send(agent, wish("nr " + i)).returnResult(byte[].class).getStatus();
      await().atMost(PATIENCE).during(Duration.ofMillis(200)).until(this::isQuiet);
    }
    JsonNode refused = body(send(agent, wish("zu viel")).expectStatus().isEqualTo(429));
    assertThat(refused.path("type").asString()).isEqualTo("urn:lianxi:problem:quota");
    assertThat(refused.path("detailZh").asString()).contains("留作结束语");
    assertThat(refused.path("detail").asString()).contains("kept for the goodbye");
    assertThat(followers().path("refusal").path("zh").asString()).contains("留作结束语");
    assertThat(user.texts()).doesNotContain("zu viel");
  }

  private boolean isQuiet() {
    return COPIES.said(user).stream()
        .noneMatch(
            message -> message.author().isForCustomer() && message.delivery() == Delivery.STORED);
  }

  @Test
  void theDoorOfChatsRefusesBeforehandToo() {
    leaves(); // whoever is on the telephone is offered no chat
    writes();
    serve(chat());
    await().atMost(PATIENCE).during(Duration.ofMillis(500)).until(this::isQuiet);
    HttpStatus status = HttpStatus.CREATED;
    for (int i = 0; i < 9 && status == HttpStatus.CREATED; i++) {
      status = (HttpStatus) say("nr " + i).returnResult(byte[].class).getStatus();
      await().atMost(PATIENCE).during(Duration.ofMillis(200)).until(this::isQuiet);
    }
    assertThat(status).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    long before = COPIES.said(user).size();
    assertThat(body(say("zu viel").expectStatus().isEqualTo(429)).path("detailZh").asString())
        .contains("客户再次来信后可继续发送");
    assertThat(COPIES.said(user)).hasSize((int) before);
  }

  private WebTestClient.ResponseSpec say(String text) {
    return agent
        .post()
        .uri("/api/chats/" + chat() + "/messages")
        .bodyValue(Map.of("key", UUID.randomUUID().toString(), "text", text))
        .exchange();
  }

  @Test
  void onlyWhoeverServesTheCallerSendsSomething() {
    writes();
    link();
    Map<String, String> wish = wish("x");
    send(centre.as("agent04"), wish).expectStatus().isForbidden();
    send(centre.as("supervisor"), wish).expectStatus().isForbidden();
    send(centre.web(), wish).expectStatus().isUnauthorized();
    leaves();
    send(agent, wish).expectStatus().isEqualTo(HttpStatus.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|key",
        "{\"key\":\"a b\",\"text\":\"x\"}|key",
        "{\"key\":\"k\",\"text\":\"x\"}|address",
        "{\"key\":\"k\",\"address\":\"web:somebody\",\"text\":\"x\"}|address"
      })
  void whatCannotBeSentIsRefusedWithItsField(String body, String field) {
    Refusal.names(send(agent, body), field);
  }

  @Test
  void itIsATextOrAnArticle() {
    writes();
    link();
    String to = address.text();
    Refusal.names(send(agent, Map.of("key", "k", "address", to)), "text");
    Refusal.names(send(agent, Map.of("key", "k", "address", to, "text", " ")), "text");
    Refusal.names(
        send(agent, Map.of("key", "k", "address", to, "text", "x", "article", "y")), "text");
    Refusal.names(send(agent, Map.of("key", "k", "address", to, "article", "none")), "article");
  }
}
