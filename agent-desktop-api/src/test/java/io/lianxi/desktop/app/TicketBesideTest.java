package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others know about tickets, and tickets beside the contacts they came from. */
@NullUnmarked
class TicketBesideTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");

  private final List<Contact> calls = new ArrayList<>();

  /** A call that is over after the test, so that no agent gets it in the next one. */
  private Contact call() {
    Contact call = CENTRE.call();
    calls.add(call);
    return call;
  }

  @AfterEach
  void everyoneHangsUp() {
    calls.forEach(call -> CENTRE.customerLeaves(call.id()));
  }

  private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request) {
    return JSON.readTree(
        request
            .exchange()
            .expectStatus()
            .is2xxSuccessful()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static JsonNode open(Contact contact) {
    return read(
        AGENT
            .post()
            .uri("/api/tickets")
            .bodyValue(
                Map.of(
                    "contactId",
                    contact.id().value(),
                    "category",
                    "billing",
                    "subject",
                    "账单多收 30 元",
                    "description",
                    "客户反映十月账单多收 30 元。")));
  }

  @Test
  void aContactTellsTheTicketsItLedTo() {
    Contact call = call();
    String address = "/api/contacts/" + call.id() + "/tickets";
    assertThat(read(SUPERVISOR.get().uri(address)).path("items")).isEmpty();
    JsonNode opened = open(call);
    JsonNode items = read(SUPERVISOR.get().uri(address)).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.path(0).path("number")).isEqualTo(opened.path("number"));
    assertThat(opened.path("contactId").asString()).isEqualTo(call.id().value());
  }

  @Test
  void aTicketFromAContactIsCheckedBeforeASubjectIsWritten() {
    Map<String, String> begun = Map.of("contactId", call().id().value(), "category", "billing");
    JsonNode check = read(AGENT.post().uri("/api/tickets/check").bodyValue(begun));
    assertThat(check.path("missing"))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("subject", "description");
    assertThat(check.path("clocks").path("resolution").path("due").asString()).isNotEmpty();
    AGENT.post().uri("/api/tickets").bodyValue(begun).exchange().expectStatus().isBadRequest();
  }

  @Test
  void onlyWhoMaySeeAContactSeesItsTickets() {
    Contact call = call();
    String address = "/api/contacts/" + call.id() + "/tickets";
    CENTRE.as("agent02").get().uri(address).exchange().expectStatus().isForbidden();
    CENTRE.as("editor").get().uri(address).exchange().expectStatus().isForbidden();
    SUPERVISOR.get().uri("/api/contacts/1/tickets").exchange().expectStatus().isNotFound();
  }

  @Test
  void aTicketTellsItsAlarmsItsNoticesAndItsRefunds() {
    JsonNode opened = open(call());
    String address = "/api/tickets/" + opened.path("id").asString();
    read(AGENT.post().uri(address + "/accept").bodyValue(Map.of()));
    read(
        AGENT
            .post()
            .uri(address + "/refunds")
            .bodyValue(
                Map.of(
                    "kind", "REFUND", "amountFen", 3000, "liability", "OURS", "reason", "多收退还")));
    TicketId id = new TicketId(opened.path("id").asString());
    Alarm.Cause cause =
        new Alarm.Cause(id, ClockKind.RESOLUTION, Instant.EPOCH, Alarm.Occasion.WARNING, "50%");
    CENTRE
        .bean(Alarms.class)
        .tell(
            List.of(new Alarm(cause, "50%", Instant.EPOCH, List.of(Addressee.SUPERVISOR))),
            Instant.EPOCH);
    JsonNode told = read(AGENT.get().uri(address));
    assertThat(told.path("alarms").path(0).path("occasion").asString()).isEqualTo("WARNING");
    assertThat(told.path("alarms").path(0).path("told").path(0).asString()).isEqualTo("SUPERVISOR");
    assertThat(told.path("notices").path(0).path("step").asString()).isEqualTo("ACCEPTED");
    assertThat(told.path("refunds").path(0).path("amountFen").asInt()).isEqualTo(3000);
  }
}
