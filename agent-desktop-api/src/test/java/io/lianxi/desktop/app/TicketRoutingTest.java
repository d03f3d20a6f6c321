package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tickets of a group find someone of it by the routing of all contacts. */
@NullUnmarked
class TicketRoutingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Centre CENTRE = Centre.start();

  /** The only one of the province who is there. */
  private static final String EXPERT = "agent07";

  private static final WebTestClient AGENT = CENTRE.as(EXPERT);
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");

  @AfterAll
  static void stop() {
    CENTRE.stop();
  }

  private static JsonNode post(WebTestClient who, String uri, Map<String, Object> body) {
    return JSON.readTree(
        who.post()
            .uri(uri)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .is2xxSuccessful()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static String dispatched() {
    JsonNode opened =
        post(
            SUPERVISOR,
            "/api/tickets",
            Map.of(
                "customer",
                Map.of("phone", "13900000077"),
                "category",
                "network",
                "subject",
                "基站无信号",
                "description",
                "客户反映小区内手机长期无信号。"));
    String ticket = "/api/tickets/" + opened.path("id").asString();
    post(SUPERVISOR, ticket + "/accept", Map.of("agent", "agent01"));
    post(SUPERVISOR, ticket + "/dispatch", Map.of("group", "province"));
    return ticket;
  }

  private static JsonNode ticket(String uri) {
    return JSON.readTree(
        SUPERVISOR
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static void isIn(String ticket, String state) {
    await()
        .untilAsserted(() -> assertThat(ticket(ticket).path("state").asString()).isEqualTo(state));
  }

  private static Listener desk() throws Exception {
    return Listener.connect(
        CENTRE.liveUrl() + "/live/desk?ticket=" + CENTRE.ticket(EXPERT), CENTRE.url());
  }

  @Test
  void whoAcceptsTheOfferHasTheTicketAndIsFreeWhenItIsAnswered() throws Exception {
    try (Listener desk = desk()) {
      desk.next("snapshot");
      CENTRE.presence(EXPERT, "AVAILABLE");
      String ticket = dispatched();
      JsonNode offered = desk.next("offered").path("contact");
      assertThat(offered.path("channel").asString()).isEqualTo("TICKET");
      assertThat(offered.path("ticket").path("subject").asString()).isEqualTo("基站无信号");
      String contact = "/api/contacts/" + offered.path("id").asString();
      post(AGENT, contact + "/accept", Map.of());
      isIn(ticket, "TAKEN");
      assertThat(ticket(ticket).path("handler").asString()).isEqualTo(EXPERT);
      assertThat(ticket(ticket).path("responsible").asString()).isEqualTo("agent01");
      post(AGENT, ticket + "/work", Map.of("note", "已派维护人员"));
      post(AGENT, ticket + "/first-respond", Map.of("text", "维护人员已出发"));
      post(AGENT, ticket + "/answer", Map.of("answer", "基站已修复，信号恢复正常。"));
      assertThat(desk.next("closed").path("contact").path("id")).isEqualTo(offered.path("id"));
    }
  }

  @Test
  void aTicketThatIsTakenByHandIsNoLongerOffered() throws Exception {
    try (Listener desk = desk()) {
      desk.next("snapshot");
      CENTRE.presence(EXPERT, "AVAILABLE");
      String ticket = dispatched();
      JsonNode offered = desk.next("offered").path("contact");
      post(SUPERVISOR, ticket + "/take", Map.of("agent", "agent08"));
      assertThat(desk.next("withdrawn").path("contact").path("id")).isEqualTo(offered.path("id"));
      assertThat(ticket(ticket).path("handler").asString()).isEqualTo("agent08");
    }
  }
}
