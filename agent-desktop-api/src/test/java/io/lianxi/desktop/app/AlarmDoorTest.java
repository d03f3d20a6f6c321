package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.edition.Editions;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.GroupLevel;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people were told about tickets, through the door. */
@NullUnmarked
class AlarmDoorTest {
  private static final String DOOR = "/api/tickets/alarms";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant AT = Instant.parse("2026-09-28T10:00:00Z");
  private static Alarms alarms;

  @BeforeAll
  static void start() {
    alarms = Centre.one().bean(Alarms.class);
  }

  private static void breach(TicketId ticket, Addressee... told) {
    Cause cause = new Cause(ticket, ClockKind.RESOLUTION, AT, Occasion.BREACH, "");
    alarms.tell(
        List.of(new Alarm(cause, "", AT, List.of(told))),
        Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  private static JsonNode get(String who, String address) {
    return JSON.readTree(
        Centre.one()
            .as(who)
            .get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody());
  }

  private static WebTestClient.ResponseSpec acknowledge(String who, String body) {
    return Centre.one()
        .as(who)
        .post()
        .uri(DOOR + "/acknowledge")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  @Test
  void eachReadsAndAcknowledgesTheirOwn() {
    TicketId ticket = TicketId.random();
    breach(ticket, Addressee.agent(new AgentId("agent07")), Addressee.SUPERVISOR);
    JsonNode mine = get("agent07", DOOR + "?unseen=true");
    JsonNode first = mine.path("items").path(0);
    assertThat(first.path("ticket").path("id").asString()).isEqualTo(ticket.value());
    assertThat(first.path("kind").asString()).isEqualTo("RESOLUTION");
    assertThat(first.path("occasion").asString()).isEqualTo("BREACH");
    assertThat(first.path("at").asString()).isEqualTo("2026-09-28T10:00:00Z");
    assertThat(first.path("told"))
        .extracting(JsonNode::asString)
        .containsExactly("agent07", "SUPERVISOR");
    assertThat(first.has("seenAt")).isFalse();
    int unseen = mine.path("unseen").asInt();
    assertThat(unseen).isPositive();
    String id = first.path("id").asString();
    acknowledge("agent07", "{\"ids\":[\"" + id + "\"]}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.acknowledged")
        .isEqualTo(1)
        .jsonPath("$.unseen")
        .isEqualTo(unseen - 1);
    assertThat(get("agent07", DOOR + "/unseen").path("unseen").asInt()).isEqualTo(unseen - 1);
    assertThat(get("agent07", DOOR).path("items").path(0).has("seenAt")).isTrue();
    assertThat(get("supervisor", DOOR).path("items").path(0).has("seenAt")).isFalse();
    acknowledge("agent08", "{\"ids\":[\"" + id + "\"]}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.acknowledged")
        .isEqualTo(0);
  }

  @Test
  void allAreAcknowledgedAtOnceAndPagesGoOn() {
    for (int i = 0; i < 3; i++) {
      breach(TicketId.random(), Addressee.agent(new AgentId("agent09")));
    }
    JsonNode page = get("agent09", DOOR + "?size=2");
    assertThat(page.path("items")).hasSize(2);
    JsonNode rest = get("agent09", DOOR + "?size=2&after=" + page.path("next").asString());
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.has("next")).isFalse();
    acknowledge("agent09", "{\"all\":true}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.acknowledged")
        .isEqualTo(3);
    assertThat(get("agent09", DOOR + "?unseen=true").path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "?size=0,size",
    "?size=201,size",
    "?size=many,size",
    "?after=x,after",
    "?after=0,after",
    "?after=99999999999999999999,after",
    "?unseen=perhaps,unseen"
  })
  void aBadQuestionIsRefused(String query, String field) {
    refused(Centre.one().as("agent01").get().uri(DOOR + query).exchange(), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"all\":false}",
        "{\"ids\":[]}",
        "{\"all\":true,\"ids\":[\"1\"]}",
      })
  void eitherIdsOrAllIsGiven(String body) {
    refused(acknowledge("agent01", body), "ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "null", "\"-1\"", "\"1.5\"", "\"99999999999999999999\"", "\"\""})
  void whatIsNoIdIsRefused(String id) {
    refused(acknowledge("agent01", "{\"ids\":[" + id + "]}"), "ids[0]");
  }

  private static void refused(WebTestClient.ResponseSpec answer, String field) {
    answer
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void membersOfAGroupReadWhatItIsTold() {
    String name = "alarmed";
    AgentId member = new AgentId("agent05");
    Centre.one()
        .bean(Groups.class)
        .editions()
        .save(
            name,
            Editions.NEW,
            new Group(name, "组", "Group", GroupLevel.PROVINCE, null, null, List.of(member), null),
            "admin",
            Instant.now());
    TicketId ticket = TicketId.random();
    breach(ticket, Addressee.group(name));
    assertThat(get("agent05", DOOR).path("items").path(0).path("ticket").path("id").asString())
        .isEqualTo(ticket.value());
    assertThat(get("agent06", DOOR).path("items"))
        .noneMatch(item -> item.path("ticket").path("id").asString().equals(ticket.value()));
  }

  @Test
  void timersGoOffInTheApplicationAndTheMetricsSaySo() {
    Tickets tickets = Centre.one().bean(Tickets.class);
    Instant opened = Instant.now().minus(Duration.ofHours(2)); // half of the first response
    TicketEvent.Opened like = WorkFixtures.opening(1);
    Ticket ticket =
        tickets.open(
            new TicketEvent.Opened(
                TicketId.random(),
                tickets.nextNumber(opened),
                like.matter(),
                like.terms(),
                "agent01",
                opened),
            "a request of the test of alarms");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(alarms.of(ticket.id()))
                    .singleElement()
                    .extracting(told -> told.alarm().cause().occasion())
                    .isEqualTo(Occasion.WARNING));
    JsonNode first = get("supervisor", DOOR + "?size=200").path("items");
    assertThat(first)
        .anySatisfy(
            item -> {
              assertThat(item.path("ticket").path("number").asString())
                  .isEqualTo(ticket.number().value());
              assertThat(item.path("detail").asString()).isEqualTo("50%");
            });
    String metrics =
        new String(
            Centre.one()
                .web()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody(),
            StandardCharsets.UTF_8);
    assertThat(metrics)
        .contains("lianxi_ticket_alarms_total{occasion=\"WARNING\"}")
        .contains("lianxi_ticket_timer_lateness_seconds_count")
        .contains("lianxi_ticket_timer_failures_total 0");
  }

  @Test
  void whoIsNotLoggedInIsToldNothing() {
    Centre.one().web().get().uri(DOOR).exchange().expectStatus().isUnauthorized();
  }
}
