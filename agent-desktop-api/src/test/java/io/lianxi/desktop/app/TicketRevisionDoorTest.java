package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.audit.AuditLine.Action;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tickets that were written down wrongly, and promises that are made anew. */
@NullUnmarked
class TicketRevisionDoorTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger CUSTOMERS = new AtomicInteger();
  private static Centre centre;
  private static WebTestClient agent;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    agent = centre.as("agent01");
    supervisor = centre.as("supervisor");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static JsonNode read(WebTestClient.ResponseSpec response, int status) {
    return JSON.readTree(
        response
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static JsonNode opened(String category) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("customer", Map.of("phone", "1360%07d".formatted(CUSTOMERS.incrementAndGet())));
    wish.put("category", category);
    wish.put("subject", "故障");
    wish.put("description", "昨晚起故障");
    return read(agent.post().uri("/api/tickets").bodyValue(wish).exchange(), 201);
  }

  private static JsonNode act(JsonNode ticket, String action, Object words, int status) {
    return read(
        agent
            .post()
            .uri("/api/tickets/{id}/{action}", ticket.path("id").asString(), action)
            .bodyValue(words)
            .exchange(),
        status);
  }

  private static JsonNode get(WebTestClient who, String address, Object... words) {
    return read(who.get().uri(address, words).exchange(), 200);
  }

  private static List<String> said(JsonNode items, String field) {
    return items.valueStream().map(item -> item.path(field).asString()).toList();
  }

  @Test
  void fieldsAndCustomerAreCorrectedAndTheHistorySaysSo() {
    JsonNode ticket = opened("network");
    act(ticket, "correct", Map.of("fields", Map.of("address", "浦东 1 号", "where", "室内")), 200);
    JsonNode corrected =
        act(
            ticket,
            "correct",
            Map.of(
                "customer",
                Map.of("id", "demo-05"),
                "province",
                "上海",
                "fields",
                Map.of("where", "")),
            200);
    assertThat(corrected.path("customer").path("id").asString()).isEqualTo("demo-05");
    assertThat(corrected.path("customer").path("tier").asInt()).isEqualTo(6);
    assertThat(corrected.path("province").asString()).isEqualTo("上海");
    assertThat(corrected.path("subject").asString()).isEqualTo("故障");
    assertThat(corrected.path("fields")).hasSize(1);
    assertThat(corrected.path("fields").path("address").asString()).isEqualTo("浦东 1 号");
    assertThat(said(corrected.path("history"), "type"))
        .containsExactly("Opened", "Corrected", "Corrected", "TermsChanged");
    assertThat(corrected.path("recomputed").size()).isPositive();
    JsonNode byPhone =
        act(ticket, "correct", Map.of("customer", Map.of("phone", "13800000003")), 200);
    assertThat(byPhone.path("customer").path("id").asString()).isEqualTo("demo-03");
    assertThat(byPhone.path("province").asString()).isEqualTo("上海");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"fields\":{\"colour\":\"red\"}}|fields.colour",
        "{\"fields\":{\"since\":\"yesterday\"}}|fields.since",
        "{\"customer\":{\"id\":\"nobody\"}}|customer.id",
        "{\"customer\":{\"phone\":\"abc\"}}|customer.phone",
        "{\"customer\":{}}|customer.phone",
        "{\"subject\":\" \"}|subject",
        "{\"colour\":\"red\"}|colour",
      })
  void whatIsCorrectedWronglyIsNamed(String words, String field) {
    JsonNode problem = act(opened("network"), "correct", JSON.readTree(words), 400);
    assertThat(said(problem.path("errors"), "field")).containsExactly(field);
  }

  @Test
  void anAgentDoesOnlyWhatTheCustomerAsksForWithAnotherAgentsTicket() {
    JsonNode ticket = opened("service");
    act(ticket, "accept", Map.of(), 200);
    WebTestClient other = centre.as("agent03");
    String address = "/api/tickets/" + ticket.path("id").asString();
    read(other.post().uri(address + "/pre-process").bodyValue(Map.of("note", "x")).exchange(), 403);
    read(other.post().uri(address + "/urge").bodyValue(Map.of("note", "x")).exchange(), 200);
    assertThat(get(other, address).path("allowed").valueStream().map(JsonNode::asString))
        .contains("urge", "hear", "correct")
        .doesNotContain("pre-process", "dispatch", "close");
  }

  @Test
  void listsShowWhatWasAnsweredSinceAndWhatMissedAClock() {
    JsonNode ticket = opened("business");
    Instant before = Instant.now();
    act(ticket, "accept", Map.of(), 200);
    act(ticket, "pre-process", Map.of("note", "x"), 200);
    act(ticket, "answer", Map.of("answer", "已办理，请查收。"), 200);
    String id = ticket.path("id").asString();
    String list = "/api/tickets?category=business&answered-from={from}";
    assertThat(said(get(supervisor, list, before).path("items"), "id")).containsExactly(id);
    assertThat(get(supervisor, list, Instant.now()).path("items")).isEmpty();
    for (String clock : List.of("firstResponse", "nextResponse", "resolution")) {
      assertThat(get(supervisor, "/api/tickets?missed=" + clock).path("items")).isEmpty();
    }
    JsonNode problem = read(supervisor.get().uri("/api/tickets?missed=never").exchange(), 400);
    assertThat(said(problem.path("errors"), "field")).containsExactly("missed");
  }

  @Test
  void openTicketsAdoptTheNewestPolicyWhenASupervisorWantsIt() {
    JsonNode ticket = opened("billing");
    ObjectNode policy = (ObjectNode) get(supervisor, "/api/sla/policy");
    policy.remove("oddities");
    policy
        .path("classes")
        .valueStream()
        .forEach(each -> ((ObjectNode) each.path("promises")).put("resolution", 36_000));
    for (String told : List.of("changedBy", "changedAt", "warnings")) {
      if (!policy.path(told).isArray()) {
        policy.remove(told);
      }
    }
    JsonNode saved =
        read(supervisor.put().uri("/api/sla/policy").bodyValue(policy).exchange(), 200);
    int version = saved.path("version").asInt();
    JsonNode before = get(agent, "/api/sla/policy/adoption");
    assertThat(before.path("version").asInt()).isEqualTo(version);
    assertThat(before.path("left").asInt()).isPositive();
    assertThat(before.has("asked")).isFalse();
    JsonNode asked =
        read(
            supervisor
                .post()
                .uri("/api/sla/policy/adoption")
                .bodyValue(Map.of("why", "监管要求", "version", version))
                .exchange(),
            202);
    assertThat(asked.path("asked").path("by").asString()).isEqualTo("supervisor");
    await()
        .untilAsserted(
            () ->
                assertThat(get(agent, "/api/sla/policy/adoption").path("asked").has("doneAt"))
                    .isTrue());
    JsonNode after = get(agent, "/api/tickets/{id}", ticket.path("id").asString());
    assertThat(after.path("policy").asInt()).isEqualTo(version);
    assertThat(after.path("clocks").path("resolution").path("promisedSeconds").asLong())
        .isEqualTo(36_000);
    assertThat(said(after.path("recomputed"), "why")).containsOnly("监管要求");
    assertThat(get(agent, "/api/sla/policy/adoption").path("left").asInt()).isZero();
    assertThat(
            centre
                .bean(JdbcClient.class)
                .sql("select actor from audit_lines where action = ?")
                .param(Action.SLA_POLICY_ADOPTED.name())
                .query(String.class)
                .list())
        .containsExactly("supervisor");
  }

  @Test
  void whoMayNotOrDoesNotSayWhyIsRefused() {
    WebTestClient.RequestHeadersSpec<?> byAgent =
        agent.post().uri("/api/sla/policy/adoption").bodyValue(Map.of("why", "x"));
    byAgent.exchange().expectStatus().isForbidden();
    for (Object words : List.of(Map.of(), Map.of("why", " "), Map.of("why", "长".repeat(501)))) {
      Refusal.names(
          supervisor.post().uri("/api/sla/policy/adoption").bodyValue(words).exchange(), "why");
    }
    supervisor
        .post()
        .uri("/api/sla/policy/adoption")
        .bodyValue(Map.of("why", "x", "version", 4711))
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }
}
