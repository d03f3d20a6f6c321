package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What customers ask and say on the web without logging in. */
@NullUnmarked
class ProgressDoorTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PHONE = "+8613912345678";
  private static Centre centre;
  private static StoredTickets tickets;
  private static WebTestClient stranger;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    tickets = new StoredTickets(centre);
    stranger = centre.web();
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  /** A minute later. */
  @BeforeEach
  void forgetCounts() {
    RedisCommands<?, ?> redis = centre.bean(RedisCommands.class);
    redis.flushdb();
  }

  private static WebTestClient.ResponseSpec ask(String what, Object body) {
    return stranger
        .post()
        .uri("/api/progress" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body instanceof String text ? text : JSON.writeValueAsString(body))
        .exchange();
  }

  private static Map<String, Object> proof(Ticket ticket) {
    return new HashMap<>(Map.of("number", ticket.number().value(), "phone", "139 1234 5678"));
  }

  private static Map<String, Object> proof(Ticket ticket, String field, Object value) {
    Map<String, Object> proof = proof(ticket);
    proof.put(field, value);
    return proof;
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
  }

  private static Ticket in(TicketState state) {
    return tickets.in(state, "demo-01", PHONE);
  }

  @Test
  void whoHasNumberAndTelephoneSeesHowItStands() {
    Ticket ticket = in(TicketState.ANSWERED);
    JsonNode view = body(ask("", proof(ticket)).expectStatus().isOk());
    assertThat(view.path("number").asString()).isEqualTo(ticket.number().value());
    assertThat(view.path("stateZh").asString()).isEqualTo("已答复，待您评价");
    assertThat(view.path("answer").asString()).isEqualTo("repaired");
    assertThat(view.path("revisit").asBoolean()).isTrue();
    assertThat(view.path("mayUrge").asBoolean()).isFalse();
    assertThat(view.path("steps")).hasSizeGreaterThan(2);
    assertThat(view.toString()).doesNotContain("front", "13912345678", "checked the line");
  }

  @Test
  void anUnknownNumberAndAWrongTelephoneAreAnsweredAlike() {
    Ticket ticket = in(TicketState.WORKING);
    JsonNode wrongPhone =
        body(ask("", proof(ticket, "phone", "13912345679")).expectStatus().isNotFound());
    JsonNode unknown =
        body(ask("", proof(ticket, "number", "T20991231999999")).expectStatus().isNotFound());
    JsonNode none = body(ask("", proof(ticket, "number", "nonsense")).expectStatus().isNotFound());
    assertThat(wrongPhone).isEqualTo(unknown).isEqualTo(none);
    for (String what : List.of("/urge", "/revisit")) {
      Map<String, Object> wrong = proof(ticket, "phone", "13912345679");
      if (what.equals("/revisit")) {
        wrong.put("satisfaction", "SATISFIED");
      }
      assertThat(body(ask(what, wrong).expectStatus().isNotFound())).isEqualTo(unknown);
    }
  }

  @Test
  void whoUrgesIsHeardOnceAnHour() {
    Ticket ticket = in(TicketState.WORKING);
    JsonNode view = body(ask("/urge", proof(ticket, "note", "快点")).expectStatus().isOk());
    assertThat(view.path("mayUrge").asBoolean()).isFalse();
    ask("/urge", proof(ticket)).expectStatus().isEqualTo(409);
    assertThat(tickets.find(ticket.id()).counts().urged()).isEqualTo(1);
  }

  @Test
  void whoIsNotContentOpensItAgain() {
    Ticket ticket = in(TicketState.ANSWERED);
    Map<String, Object> opinion = proof(ticket, "satisfaction", "NOT_SATISFIED");
    JsonNode view = body(ask("/revisit", opinion).expectStatus().isOk());
    assertThat(view.path("stateEn").asString()).isEqualTo("Being worked on again");
    assertThat(view.path("due").asString()).isNotEmpty();
    Ticket reopened = tickets.find(ticket.id());
    assertThat(reopened.state()).isEqualTo(TicketState.REOPENED);
    assertThat(reopened.counts().reopened()).isEqualTo(1);
    ask("/revisit", opinion).expectStatus().isEqualTo(409);
  }

  @Test
  void whoIsContentIsNotAskedAgain() {
    Ticket ticket = in(TicketState.ANSWERED);
    Map<String, Object> opinion = proof(ticket, "satisfaction", "SATISFIED");
    ask("/revisit", opinion).expectStatus().isOk();
    assertThat(tickets.find(ticket.id()).state()).isEqualTo(TicketState.REVISITED);
    ask("/revisit", opinion).expectStatus().isEqualTo(409);
  }

  @Test
  void aboutOneNumberOnlySoMuchIsAskedInAMinute() {
    Ticket ticket = in(TicketState.WORKING);
    for (int i = 0; i < 10; i++) {
      ask("", proof(ticket, "phone", "1391234000" + i)).expectStatus().isNotFound();
    }
    ask("", proof(ticket)).expectStatus().isEqualTo(429);
    ask("", proof(ticket, "number", " " + ticket.number().value().toLowerCase(Locale.ROOT) + " "))
        .expectStatus()
        .isEqualTo(429);
    ask("", proof(in(TicketState.WORKING))).expectStatus().isOk();
  }

  @Test
  void fromOneAddressOnlySoMuchIsAskedInAMinute() {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 62; i++) {
      statuses.add(
          ask("", Map.of("number", "T2026010500%04d".formatted(i), "phone", "13912345678"))
              .expectBody()
              .returnResult()
              .getStatus()
              .value());
    }
    assertThat(statuses.subList(0, 60)).containsOnly(404);
    assertThat(statuses.subList(60, 62)).containsOnly(429);
    JsonNode problem = body(ask("", proof(in(TicketState.WORKING))).expectStatus().isEqualTo(429));
    assertThat(problem.path("type").asString()).isEqualTo("urn:lianxi:problem:too-often");
    assertThat(problem.path("retryAfterSeconds").asInt()).isEqualTo(60);
  }

  private static int statusFrom(WebTestClient who, String forwardedFor) {
    return who.post()
        .uri("/api/progress")
        .header("X-Forwarded-For", forwardedFor)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"number\":\"\",\"phone\":\"x\"}")
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  @Test
  void whereStrangersSayTheyComeFromIsNotBelieved() {
    for (int i = 0; i < 60; i++) {
      assertThat(statusFrom(stranger, "203.0.113." + i)).isEqualTo(400);
    }
    assertThat(statusFrom(stranger, "203.0.113.100")).isEqualTo(429);
  }

  @Test
  void behindAProxyEveryAddressIsCountedByItself() {
    Centre behind = Centre.start("--lianxi.trusted-proxies=1");
    try {
      for (int i = 0; i < 60; i++) {
        assertThat(statusFrom(behind.web(), "6.6.6." + i + ", 203.0.113.7")).isEqualTo(400);
      }
      assertThat(statusFrom(behind.web(), "6.6.6.100, 203.0.113.7")).isEqualTo(429);
      assertThat(statusFrom(behind.web(), "203.0.113.7, 203.0.113.8")).isEqualTo(400);
    } finally {
      behind.stop();
    }
  }

  @Test
  void whatIsWrongCountsTooSoThatNobodyAsksWithoutEnd() {
    for (int i = 0; i < 60; i++) {
      ask("", Map.of("number", "", "phone", "x")).expectStatus().isBadRequest();
    }
    ask("", Map.of("number", "", "phone", "x")).expectStatus().isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|{}|number",
        "|{\"number\":\" \",\"phone\":\"13912345678\"}|number",
        "|{\"number\":\"T20260105000001\"}|phone",
        "|{\"number\":\"T20260105000001\",\"phone\":\"abc\"}|phone",
        "|{\"number\":\"T20260105000001\",\"phone\":\"1\"}|phone",
        "|{\"number\":{},\"phone\":\"13912345678\"}|number",
        "|{\"number\":\"T1\",\"phone\":\"13912345678\",\"admin\":true}|admin",
        "/revisit|{\"number\":\"T1\",\"phone\":\"13912345678\"}|satisfaction",
        "/revisit|{\"number\":\"T1\",\"phone\":\"13912345678\",\"satisfaction\":\"UNREACHABLE\"}|satisfaction",
        "/revisit|{\"number\":\"T1\",\"phone\":\"13912345678\",\"satisfaction\":\"GREAT\"}|satisfaction",
      })
  void everyWrongFieldIsNamed(String what, String body, String field) {
    ask(what == null ? "" : what, body)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "phone", "note"})
  void whatIsTooLongIsRefused(String field) {
    Ticket ticket = in(TicketState.WORKING);
    ask("/urge", proof(ticket, field, "长".repeat(10_000)))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
    ask("/urge", proof(ticket, field, "x".repeat(300_000))).expectStatus().isEqualTo(413);
  }

  @Test
  void naughtyStringsFindAndBreakNothing() {
    Ticket ticket = in(TicketState.ANSWERED);
    for (String text : Texts.naughty()) {
      forgetCounts();
      for (String field : List.of("number", "phone", "note")) {
        Map<String, Object> asked = proof(ticket, field, text);
        asked.put("satisfaction", field.equals("note") ? "GREAT" : "SATISFIED");
        assertThat(ask("/revisit", asked).expectBody().returnResult().getStatus().value())
            .as(field + " " + text)
            .isIn(400, 404);
      }
    }
    assertThat(tickets.find(ticket.id()).state()).isEqualTo(TicketState.ANSWERED);
  }

  @Test
  void aPageOfStaffNeedsNoTokenForWhatAnybodyMay() {
    Ticket ticket = in(TicketState.WORKING);
    centre
        .web()
        .post()
        .uri("/api/progress")
        .header(HttpHeaders.COOKIE, "LIANXI_SESSION=" + centre.token("agent01"))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JSON.writeValueAsString(proof(ticket)))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void whomToAskIsShownToThoseWhoAsk() {
    Ticket ticket = in(TicketState.ANSWERED);
    Ticket unwilling = tickets.in(TicketState.ANSWERED, "demo-02", "+8613912345600");
    centre
        .bean(DoNotCall.class)
        .add(
            new DoNotCall.Entry(
                new PhoneNumber("+8613912345600"), "asked", "agent01", Instant.now()));
    for (String role : List.of("campaigns", "agent01", "supervisor")) {
      JsonNode list =
          body(
              centre
                  .as(role)
                  .get()
                  .uri("/api/tickets/revisits?size=500")
                  .exchange()
                  .expectStatus()
                  .isOk());
      assertThat(list.path("items").findValuesAsString("id"))
          .contains(ticket.id().value())
          .doesNotContain(unwilling.id().value());
      assertThat(list.toString()).contains("139****5678").doesNotContain("12345678");
    }
    WebTestClient supervisor = centre.as("supervisor");
    supervisor.get().uri("/api/tickets/revisits?after=x").exchange().expectStatus().isBadRequest();
    supervisor.get().uri("/api/tickets/revisits?size=0").exchange().expectStatus().isBadRequest();
    centre.as("editor").get().uri("/api/tickets/revisits").exchange().expectStatus().isForbidden();
    stranger.get().uri("/api/tickets/revisits").exchange().expectStatus().isUnauthorized();
  }
}
