package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Incoming;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Conversations found by what was written in them. */
@NullUnmarked
class TranscriptDoorTest {
  private final Centre centre = Centre.one();
  private final List<ChatAddress> writers = new ArrayList<>();

  @AfterEach
  void everyoneGoes() {
    writers.forEach(centre.bean(Conversations.class)::left);
  }

  private ContactId writes(String text) {
    ChatAddress address = ChatAddress.web(UUID.randomUUID().toString());
    writers.add(address);
    centre
        .bean(Conversations.class)
        .received(
            new Incoming(
                address, "test", "k1", new Content.Text(text), Instant.now(), Optional.empty()));
    ContactId id = centre.bean(Chats.class).newest(address).orElseThrow().contact();
    await().until(() -> centre.bean(Contacts.class).find(id).isPresent());
    return id;
  }

  private WebTestClient.ResponseSpec search(WebTestClient who, String query) {
    return who.get().uri(URI.create(centre.url() + "/api/chats/search?" + query)).exchange();
  }

  private JsonNode found(String who, String words) {
    return centre
        .as(who)
        .get()
        .uri(it -> it.path("/api/chats/search").queryParam("q", "{words}").build(words))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  /** What waits to be read is read at once. */
  private void hurry() {
    centre
        .bean(JdbcClient.class)
        .sql("update chat_search_due set due_at = now() - interval '1 hour'")
        .update();
  }

  @Test
  void whatWasWrittenIsFoundWithTheWordsMarked() {
    String word = "鹦鹉" + UUID.randomUUID().toString().substring(0, 8);
    ContactId id = writes("<i>我家的" + word + "</i> & 其他");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              hurry();
              assertThat(found("supervisor", word).path("items").size()).isEqualTo(1);
            });
    JsonNode one = found("quality", "鹦鹉 " + word).path("items").get(0);
    assertThat(one.path("contact").asString()).isEqualTo(id.value());
    assertThat(one.path("channel").asString()).isEqualTo("web");
    assertThat(one.path("lines").get(0).path("from").asString()).isEqualTo("customer");
    assertThat(one.path("lines").get(0).path("html").asString())
        .isEqualTo("&lt;i&gt;我家的<mark>" + word + "</mark>&lt;/i&gt; &amp; 其他");
    assertThat(found("auditor", word).path("items").size()).isEqualTo(1);
    assertThat(found("agent05", word).path("items").size()).isZero();
    assertThat(found("supervisor", word + "没有").path("items").size()).isZero();
    assertThat(centre.bean(AuditTrail.class).newest(20))
        .extracting(AuditLine::action)
        .contains(AuditLine.Action.CHATS_SEARCHED);
  }

  @Test
  void agentsFindTheirOwnAndOthersNothing() {
    search(centre.as("agent05"), "q=x&agent=agent01").expectStatus().isForbidden();
    search(centre.as("agent05"), "q=x&agent=me").expectStatus().isOk();
    search(centre.as("agent05"), "q=x&agent=agent05").expectStatus().isOk();
    search(centre.as("editor"), "q=x").expectStatus().isForbidden();
    search(centre.web(), "q=x").expectStatus().isUnauthorized();
  }

  @ParameterizedTest
  @CsvSource({
    "q=%3F%21,q",
    "size=0,size",
    "size=51,size",
    "size=x,size",
    "from=yesterday,from",
    "to=2026-13-01T00:00:00Z,to",
    "from=%2B1000000000-01-01T00:00:00Z,from",
    "queue=Not%20One,queue",
    "agent=%27,agent",
    "customer=%20,customer",
    "after=x,after",
    "after=2026-01-01T00:00:00Z~x~0,after",
    "after=2026-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000~x,after"
  })
  void whatCannotBeAskedIsRefusedWithItsField(String query, String field) {
    Refusal.names(search(centre.as("supervisor"), query), field);
  }

  @Test
  void wordsAreNotTooMany() {
    Refusal.names(search(centre.as("supervisor"), "q=" + "a".repeat(201)), "q");
  }

  @ParameterizedTest
  @CsvSource({"q=%27%3B%20drop%20table", "q=a%27%3A*%20%26%20b", "q=%5C", "q=100%25", "q=a%00b"})
  void whateverIsLookedForIsNoLanguage(String query) {
    assertThat(
            search(centre.as("supervisor"), query)
                .returnResult(byte[].class)
                .getStatus()
                .is5xxServerError())
        .isFalse();
  }

  @Test
  void withoutWordsTheNewestComeFirstInPages() {
    JsonNode first =
        search(centre.as("supervisor"), "size=1")
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(first.path("items").size()).isLessThanOrEqualTo(1);
  }
}
