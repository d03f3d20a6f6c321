package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who it is that writes, as staff say it and take it back. */
@NullUnmarked
class IdentityDoorTest {
  private final Centre centre = Centre.one();
  private final WebTestClient supervisor = centre.as("supervisor");
  private final List<ContactId> calls = new ArrayList<>();
  private ChatAddress address;
  private ContactId id;

  @BeforeEach
  void somebodyWrites() {
    address = ChatAddress.wechat("main", "o" + UUID.randomUUID());
    centre
        .bean(Conversations.class)
        .received(
            new Incoming(
                address, "test", "k1", new Content.Text("在吗"), Instant.now(), Optional.empty()));
    id = centre.bean(Chats.class).newest(address).orElseThrow().contact();
    await().until(() -> centre.bean(Contacts.class).find(id).isPresent());
  }

  @AfterEach
  void everyoneGoes() {
    centre.bean(Conversations.class).left(address);
    calls.forEach(centre::customerLeaves);
  }

  private ContactId callOf(String customer) {
    Contact call = centre.call();
    calls.add(call.id());
    ContactEvent known = new ContactEvent.Identified(new CustomerId(customer), Instant.now());
    return centre.bean(Contacts.class).record(call, known).orElseThrow().id();
  }

  private WebTestClient.ResponseSpec post(WebTestClient who, String verb, Object body) {
    return who.post()
        .uri("/api/contacts/" + id + "/identity" + verb)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static Map<String, Object> wish(String customer, int version) {
    return Map.of("customer", customer, "reason", "核对了姓名和地址", "version", version);
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return answer.expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody();
  }

  private JsonNode get(String path) {
    return body(supervisor.get().uri("/api/contacts/" + id + path).exchange());
  }

  private List<String> earlier() {
    return get("/earlier").path("items").valueStream().map(i -> i.path("id").asString()).toList();
  }

  /** The contacts that are found of a customer. */
  private List<String> of(String customer) {
    String uri = "/api/contacts?size=200&customer=" + customer;
    return body(supervisor.get().uri(uri).exchange())
        .path("items")
        .valueStream()
        .map(i -> i.path("id").asString())
        .toList();
  }

  private List<String> audited() {
    return centre.bean(AuditTrail.class).newest(20).stream()
        .filter(line -> line.subject().equals(address.text()))
        .map(AuditLine::action)
        .map(Enum::name)
        .toList();
  }

  @Test
  void aWriterWhoIsLinkedHasOneLineWithTheCallsOfTheCustomer() {
    ContactId call = callOf("demo-09");
    assertThat(earlier()).isEmpty();
    JsonNode linked = body(post(supervisor, "", wish("demo-09", 0)));
    assertThat(linked.path("customer").path("id").asString()).isEqualTo("demo-09");
    assertThat(linked.path("links").get(0).path("by").asString()).isEqualTo("supervisor");
    assertThat(linked.path("links").get(0).path("reason").asString()).isEqualTo("核对了姓名和地址");
    assertThat(linked.path("undoable").asBoolean()).isTrue();
    await().untilAsserted(() -> assertThat(of("demo-09")).contains(call.value(), id.value()));
    assertThat(get("/identity").path("version").asInt()).isEqualTo(1);
    assertThat(get("").path("customer").path("id").asString()).isEqualTo("demo-09");
    await().untilAsserted(() -> assertThat(earlier()).contains(call.value()));
    JsonNode undone = body(post(supervisor, "/undo", Map.of("reason", "认错了人", "version", 1)));
    assertThat(undone.path("customer").isMissingNode()).isTrue();
    assertThat(undone.path("undoable").asBoolean()).isFalse();
    assertThat(undone.path("links").get(0).path("undoes").asInt()).isEqualTo(1);
    assertThat(earlier()).isEmpty();
    assertThat(of("demo-09")).contains(call.value()).doesNotContain(id.value());
    assertThat(audited()).containsExactly("CUSTOMER_UNLINKED", "CUSTOMER_LINKED");
  }

  @Test
  void ofTwoAtTheSameTimeOneIsToldThatTheOtherWasFaster() {
    post(supervisor, "", wish("demo-09", 0)).expectStatus().isOk();
    post(centre.as("admin"), "", wish("demo-08", 0))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:changed-meanwhile")
        .jsonPath("$.version")
        .isEqualTo(1);
    assertThat(get("/identity").path("customer").path("id").asString()).isEqualTo("demo-09");
    assertThat(audited()).hasSize(1);
  }

  @Test
  void onlyThoseWhoMaySeeTheContactSayWhoItIs() {
    post(centre.as("agent01"), "", wish("demo-09", 0)).expectStatus().isForbidden();
    post(centre.as("quality"), "", wish("demo-09", 0)).expectStatus().isForbidden();
    post(centre.as("auditor"), "/undo", Map.of()).expectStatus().isForbidden();
    post(centre.web(), "", wish("demo-09", 0)).expectStatus().isUnauthorized();
    String uri = "/api/contacts/" + id + "/identity";
    centre.as("quality").get().uri(uri).exchange().expectStatus().isOk();
    centre.as("agent01").get().uri(uri).exchange().expectStatus().isForbidden();
    supervisor.get().uri("/api/contacts/x/identity").exchange().expectStatus().isNotFound();
    assertThat(get("/identity").path("version").asInt()).isZero();
  }

  @Test
  void nobodyWritesInACall() {
    supervisor
        .get()
        .uri("/api/contacts/" + callOf("demo-09") + "/identity")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void whatWasNotSaidCannotBeUndone() {
    post(supervisor, "/undo", Map.of("reason", "x", "version", 0))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|{}|customer",
        "|{\"customer\":\"none\",\"reason\":\"x\",\"version\":0}|customer",
        "|{\"customer\":\" \",\"reason\":\"x\",\"version\":0}|customer",
        "|{\"customer\":\"demo-09\",\"version\":0}|reason",
        "|{\"customer\":\"demo-09\",\"reason\":\"  \",\"version\":0}|reason",
        "|{\"customer\":\"demo-09\",\"reason\":\"x\"}|version",
        "|{\"customer\":\"demo-09\",\"reason\":\"x\",\"version\":-1}|version",
        "|{\"customer\":\"demo-09\",\"reason\":\"x\",\"version\":\"one\"}|version",
        "/undo|{\"version\":1}|reason",
        "/undo|{\"reason\":\"x\"}|version"
      })
  void whatCannotBeIsRefusedWithItsField(String verb, String body, String field) {
    Refusal.names(post(supervisor, verb == null ? "" : verb, body), field);
  }

  @Test
  void aReasonIsNotTooLong() {
    Map<String, Object> wish =
        Map.of("customer", "demo-09", "reason", "长".repeat(201), "version", 0);
    Refusal.names(post(supervisor, "", wish), "reason");
  }
}
