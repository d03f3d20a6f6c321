package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.handling.Handling;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** What agents do with conversations. */
@NullUnmarked
class ChatDoorTest {
  private static final AgentId AGENT = new AgentId("agent02");
  static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  private final Centre centre = Centre.one();
  private final WebTestClient agent = centre.as("agent02");
  private ChatAddress address;
  private ContactId id;

  /** A customer who writes with agent02. */
  @BeforeEach
  void somebodyWrites() {
    address = ChatAddress.web(UUID.randomUUID().toString());
    write("你好");
    id = centre.bean(Chats.class).newest(address).orElseThrow().contact();
    Contacts contacts = centre.bean(Contacts.class);
    await().until(() -> contacts.find(id).isPresent());
    await()
        .until(
            () -> !centre.bean(Chats.class).find(id).orElseThrow().progress().memory().isEmpty());
    centre.presence("agent02", "AVAILABLE");
    await().until(this::isOffered);
    centre.bean(Handling.class).accept(AGENT, id);
    await().until(() -> page("?limit=1").toString().contains("为您服务"));
  }

  private boolean isOffered() {
    Contact contact = centre.contact(id);
    Instant now = Instant.now();
    return contact.activeAgent().filter(AGENT::equals).isPresent()
        || centre
            .bean(Contacts.class)
            .record(
                contact,
                ContactFixtures.queuedIn(new QueueName("general"), now),
                ContactFixtures.offeredTo(AGENT, now))
            .isPresent();
  }

  private void write(String text) {
    centre
        .bean(Conversations.class)
        .received(
            new Incoming(
                address,
                "test",
                UUID.randomUUID().toString(),
                new Content.Text(text),
                Instant.now(),
                Optional.empty()));
  }

  @AfterEach
  void itIsOver() {
    centre.bean(Handling.class).end(AGENT, id);
    centre.bean(Handling.class).wrapUp(AGENT, id, null, "");
    centre.presence("agent02", "OFFLINE");
    centre.bean(Conversations.class).left(address);
  }

  private WebTestClient.ResponseSpec say(Map<String, ?> words) {
    return agent.post().uri("/api/chats/{id}/messages", id).bodyValue(words).exchange();
  }

  private JsonNode page(String query) {
    return agent
        .get()
        .uri("/api/chats/" + id + "/messages" + query)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void anAgentWritesOnceHoweverOftenItIsSent() {
    for (int i = 0; i < 2; i++) {
      JsonNode said =
          say(Map.of("key", "k1", "text", "您好"))
              .expectStatus()
              .isCreated()
              .expectBody(JsonNode.class)
              .returnResult()
              .getResponseBody();
      assertThat(said.path("from").asString()).isEqualTo("agent");
      assertThat(said.path("agent").asString()).isEqualTo("agent02");
    }
    long mine = 0;
    for (JsonNode message : page("?limit=200").path("messages")) {
      mine += message.path("text").asString("").equals("您好") ? 1 : 0;
    }
    assertThat(mine).isEqualTo(1);
  }

  @Test
  void messagesComeInPages() {
    say(Map.of("key", "p1", "text", "one"));
    say(Map.of("key", "p2", "text", "two"));
    JsonNode last = page("?limit=1");
    assertThat(last.path("messages").get(0).path("text").asString()).isEqualTo("two");
    assertThat(last.path("first").asBoolean()).isFalse();
    long number = last.path("messages").get(0).path("number").asLong();
    JsonNode before = page("?limit=200&before=" + number);
    assertThat(
            before.path("messages").get(before.path("messages").size() - 1).path("text").asString())
        .isEqualTo("one");
    assertThat(before.path("first").asBoolean()).isTrue();
  }

  private WebTestClient.ResponseSpec transcript(WebTestClient who) {
    return who.get().uri("/api/chats/{id}/transcript", id).exchange();
  }

  @Test
  void theTranscriptRunsNoFormulaAndKeepsNoCards() {
    say(Map.of("key", "t1", "text", "=1+1"));
    say(Map.of("key", "t2", "text", "卡 4111111111111111"));
    String csv =
        transcript(agent)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(csv).contains(",'=1+1,", ",卡 ************1111,", ",customer,,text,你好,");
    transcript(centre.as("supervisor")).expectStatus().isOk();
    transcript(centre.as("agent07")).expectStatus().isForbidden();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"text\":\"x\"}',key",
    "'{\"key\":\"a b\",\"text\":\"x\"}',key",
    "'{\"key\":\"k\"}',text",
    "'{\"key\":\"k\",\"text\":\"  \"}',text",
    "'{\"key\":\"k\",\"text\":\"x\",\"file\":\"y\"}',text",
    "'{\"key\":\"k\",\"file\":\"y\"}',file",
    "'{\"key\":\"k\",\"article\":\"none\"}',article",
    "'{\"key\":\"k\",\"article\":\"/\"}',article"
  })
  void whatCannotBeSaidIsRefusedWithItsField(String body, String field) {
    agent
        .post()
        .uri("/api/chats/{id}/messages", id)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void aTextIsNotTooLong() {
    say(Map.of("key", "k", "text", "x".repeat(Content.LONGEST + 1)))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("text");
  }

  @Test
  void onlyTheAgentOfAConversationWritesAndOnlyThoseWhoMayReadIt() {
    Map<String, String> words = Map.of("key", "k", "text", "x");
    String uri = "/api/chats/" + id + "/messages";
    centre.as("agent03").get().uri(uri).exchange().expectStatus().isForbidden();
    centre.as("agent03").post().uri(uri).bodyValue(words).exchange().expectStatus().isForbidden();
    centre.as("editor").get().uri(uri).exchange().expectStatus().isForbidden();
    centre.as("quality").get().uri(uri).exchange().expectStatus().isOk();
    centre
        .as("supervisor")
        .post()
        .uri(uri)
        .bodyValue(words)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    centre.web().get().uri(uri).exchange().expectStatus().isUnauthorized();
    agent.get().uri("/api/chats/x/messages").exchange().expectStatus().isNotFound();
    agent
        .get()
        .uri("/api/chats/" + ContactId.random() + "/messages")
        .exchange()
        .expectStatus()
        .isNotFound();
    agent.get().uri(uri + "?limit=0").exchange().expectStatus().isBadRequest();
    agent.get().uri(uri + "?limit=201").exchange().expectStatus().isBadRequest();
    agent.get().uri(uri + "?before=x").exchange().expectStatus().isBadRequest();
  }

  @Test
  void aWhisperIsForStaffOnly() {
    Map<String, Object> words = new HashMap<>(Map.of("key", "w", "text", "VIP", "whisper", true));
    centre
        .as("supervisor")
        .post()
        .uri("/api/chats/{id}/messages", id)
        .bodyValue(words)
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.from")
        .isEqualTo("whisper");
    words.put("key", "w2");
    say(words).expectStatus().isCreated();
    centre
        .as("quality")
        .post()
        .uri("/api/chats/{id}/messages", id)
        .bodyValue(words)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void afterTheEndNothingIsSaid() {
    centre.bean(Handling.class).end(AGENT, id);
    say(Map.of("key", "late", "text", "x")).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    agent
        .post()
        .uri("/api/chats/{id}/typing", id)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void whatIsReadCounts() {
    write("noch etwas");
    await().until(() -> unread() > 0);
    agent
        .post()
        .uri("/api/chats/{id}/read", id)
        .bodyValue(Map.of("number", 1_000))
        .exchange()
        .expectStatus()
        .isNoContent();
    assertThat(unread()).isZero();
    agent
        .post()
        .uri("/api/chats/{id}/read", id)
        .bodyValue(Map.of("number", 0))
        .exchange()
        .expectStatus()
        .isBadRequest();
    agent.post().uri("/api/chats/{id}/typing", id).exchange().expectStatus().isNoContent();
  }

  private int unread() {
    return agent
        .get()
        .uri("/api/contacts/{id}", id)
        .exchange()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .path("chat")
        .path("unread")
        .asInt(-1);
  }

  private static BodyInserters.MultipartInserter file(String name, byte[] body) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part("file", new ByteArrayResource(body)).filename(name);
    return BodyInserters.fromMultipartData(form.build());
  }

  @Test
  void aPictureIsSentAndComesBackAsOne() {
    JsonNode kept =
        agent
            .post()
            .uri("/api/chats/{id}/files", id)
            .body(file("图.png", PNG))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(kept.path("type").asString()).isEqualTo("image/png");
    say(Map.of("key", "pic", "file", kept.path("id").asString()))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.kind")
        .isEqualTo("image");
    agent
        .get()
        .uri(kept.path("url").asString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectBody(byte[].class)
        .isEqualTo(PNG);
    agent.get().uri("/api/chats/files/x").exchange().expectStatus().isNotFound();
    String url = kept.path("url").asString();
    centre.as("supervisor").get().uri(url).exchange().expectStatus().isOk();
    centre.as("agent07").get().uri(url).exchange().expectStatus().isForbidden();
    centre.as("editor").get().uri(url).exchange().expectStatus().isForbidden();
    centre.web().get().uri(url).exchange().expectStatus().isUnauthorized();
    String bare = "/api/chat/files/" + kept.path("id").asString();
    centre.web().get().uri(bare).exchange().expectStatus().isForbidden();
    agent.get().uri(bare).exchange().expectStatus().isForbidden();
  }

  @Test
  void aProgramIsNoPictureWhateverItIsCalled() {
    agent
        .post()
        .uri("/api/chats/{id}/files", id)
        .body(file("a.png", "MZ\u0090 program".getBytes(StandardCharsets.ISO_8859_1)))
        .exchange()
        .expectStatus()
        .isBadRequest();
    centre
        .web()
        .post()
        .uri("/api/chat/files")
        .body(file("a.png", PNG))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private WebTestClient.ResponseSpec posts(String who, String verb, Map<String, ?> body) {
    return centre.as(who).post().uri("/api/chats/" + id + verb).bodyValue(body).exchange();
  }

  @Test
  void aSupervisorTakesPartBesideTheAgentAndIsAnnounced() {
    Map<String, String> words = Map.of("key", "s1", "text", "我是班长");
    posts("supervisor", "/messages", words).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    posts("supervisor", "/join", Map.of()).expectStatus().isOk();
    posts("supervisor", "/join", Map.of()).expectStatus().isOk();
    posts("supervisor", "/messages", words).expectStatus().isCreated();
    say(Map.of("key", "k2", "text", "您好")).expectStatus().isCreated();
    assertThat(
            page("?limit=3").path("messages").valueStream().map(it -> it.path("text").asString()))
        .containsExactly("班长加入了会话。", "我是班长", "您好");
    posts("supervisor", "/leave", Map.of()).expectStatus().isNoContent();
    posts("supervisor", "/leave", Map.of()).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    posts("supervisor", "/messages", Map.of("key", "s2", "text", "x"))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    assertThat(page("?limit=1").toString()).contains("班长离开了会话。");
  }

  @Test
  void onlyWhoLooksAfterAgentsTakesPart() {
    posts("quality", "/join", Map.of()).expectStatus().isForbidden();
    posts("agent01", "/join", Map.of()).expectStatus().isForbidden();
    posts("agent02", "/join", Map.of()).expectStatus().isForbidden();
    centre.bean(Handling.class).end(AGENT, id);
    posts("supervisor", "/join", Map.of()).expectStatus().isEqualTo(HttpStatus.CONFLICT);
  }
}
