package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that know nothing but the contract open and find tickets in a centre as it ships. */
@NullUnmarked
class PlainTicketTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent02");
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");
  private static final AtomicInteger CUSTOMERS = new AtomicInteger();

  private static String phone() {
    return "1370%07d".formatted(CUSTOMERS.incrementAndGet());
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

  private static JsonNode open(Object customer, String category, String priority) {
    Map<String, Object> plain =
        Map.of(
            "customer",
            customer,
            "category",
            category,
            "priority",
            priority,
            "subject",
            "宽带无法上网",
            "description",
            "客户反映昨晚起宽带无法上网。");
    return read(AGENT.post().uri("/api/tickets").bodyValue(plain).exchange(), 201);
  }

  private static JsonNode list(WebTestClient who, String query, Object... words) {
    return read(who.get().uri("/api/tickets?" + query, words).exchange(), 200).path("items");
  }

  private static List<String> ids(JsonNode items) {
    return items.valueStream().map(item -> item.path("id").asString()).toList();
  }

  private static Stream<String> shippedCategories() {
    return read(AGENT.get().uri("/api/categories").exchange(), 200)
        .path("items")
        .valueStream()
        .map(category -> category.path("code").asString());
  }

  @ParameterizedTest
  @MethodSource("shippedCategories")
  void everyShippedCategoryTakesATicketThatSaysNoMoreThanTheContract(String category) {
    for (String priority : List.of("URGENT", "ORDINARY")) {
      JsonNode ticket = open(Map.of("phone", phone()), category, priority);
      assertThat(ticket.path("id").asString()).isNotEmpty();
      assertThat(ticket.path("number").asString()).matches("T\\d{14}");
      assertThat(ticket.path("state").asString()).isEqualTo("OPENED");
      assertThat(ticket.path("priority").asString()).isEqualTo(priority);
      for (String clock : List.of("firstResponse", "resolution")) {
        JsonNode running = ticket.path("clocks").path(clock);
        assertThat(running.path("state").asString()).as(clock).isEqualTo("RUNNING");
        assertThat(Instant.parse(running.path("due").asString())).isAfter(Instant.now());
      }
    }
  }

  @Test
  void complaintsAreDueAfterADayOrTwo() {
    assertThat(promised(open(Map.of("phone", phone()), "billing", "URGENT"))).isEqualTo(24 * 3600);
    assertThat(promised(open(Map.of("phone", phone()), "billing", "ORDINARY")))
        .isEqualTo(48 * 3600);
  }

  private static long promised(JsonNode ticket) {
    return ticket.path("clocks").path("resolution").path("promisedSeconds").asLong();
  }

  @Test
  void aListIsAskedByWhatTheContractNames() {
    String phone = phone();
    JsonNode ticket = open(Map.of("phone", phone), "network.slow-data", "ORDINARY");
    String id = ticket.path("id").asString();
    read(AGENT.post().uri("/api/tickets/{id}/accept", id).exchange(), 200);
    String due = Instant.now().plusSeconds(49 * 3600).toString();
    String soon = Instant.now().plusSeconds(60).toString();
    String all = "state=ACCEPTED&due-before={due}&assignee=agent02&customer={phone}&q=宽带";
    assertThat(ids(list(SUPERVISOR, all, due, phone))).containsExactly(id);
    assertThat(ids(list(AGENT, all, due, phone))).containsExactly(id);
    assertThat(list(SUPERVISOR, all, soon, phone)).isEmpty();
    assertThat(list(SUPERVISOR, all.replace("agent02", "agent03"), due, phone)).isEmpty();
    assertThat(list(SUPERVISOR, all.replace("ACCEPTED", "OPENED"), due, phone)).isEmpty();
    assertThat(ids(list(SUPERVISOR, "q={number}", ticket.path("number").asString())))
        .containsExactly(id);
  }

  @Test
  void aKnownCustomerIsFoundByIdAndByTelephone() {
    JsonNode byId = open(Map.of("id", "demo-03"), "service.hotline", "ORDINARY");
    JsonNode byPhone = open(Map.of("phone", "13800000003"), "service.hotline", "ORDINARY");
    assertThat(byPhone.path("customer").path("id").asString()).isEqualTo("demo-03");
    List<String> both = List.of(byId.path("id").asString(), byPhone.path("id").asString());
    assertThat(ids(list(SUPERVISOR, "customer=demo-03&size=200"))).containsAll(both);
    assertThat(ids(list(SUPERVISOR, "customer=13800000003&size=200"))).containsAll(both);
    assertThat(ids(list(SUPERVISOR, "customer={phone}&size=200", "+86 138 0000 0003")))
        .containsAll(both);
    assertThat(list(SUPERVISOR, "customer=nobody")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "state=", "state=OPENED", "due-before=", "assignee=me", "customer=", "q="})
  void oneFilterOrNoneIsEnough(String query) {
    open(Map.of("phone", phone()), "business", "ORDINARY");
    assertThat(list(SUPERVISOR, query).isArray()).isTrue();
  }
}
