package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past days are replayed in the background, ours and imported ones. */
@NullUnmarked
class ReplayDoorTest {
  private static final String HEADER =
      "contact_id,queue,queued_at,answered_at,abandoned_at,ended_at,agent\n";
  private static final String MARCH =
      "{\"from\":\"2026-03-01T16:00:00Z\",\"to\":\"2026-03-02T16:00:00Z\",\"source\":\"IMPORTED\"";
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Centre centre;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    supervisor = centre.as("supervisor");
    // Two callers at once and one agent: the second waits for a minute, a third gives up.
    String file =
        HEADER
            + "P-1,general,2026-03-02T01:00:00Z,2026-03-02T01:00:00Z,,2026-03-02T01:01:00Z,ann\n"
            + "P-2,general,2026-03-02T01:00:01Z,2026-03-02T01:01:00Z,,2026-03-02T01:03:00Z,ann\n"
            + "P-3,general,2026-03-02T01:01:10Z,,2026-03-02T01:02:00Z,,\n"
            + "P-4,elsewhere,2026-03-02T03:00:00Z,2026-03-02T03:00:00Z,,2026-03-02T03:03:00Z,bob\n";
    supervisor
        .post()
        .uri("/api/contacts/import")
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(file)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.ResponseSpec post(WebTestClient who, String body) {
    return who.post()
        .uri("/api/replays")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static String started(String body) {
    byte[] answer =
        post(supervisor, body)
            .expectStatus()
            .isAccepted()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(answer).path("id").asString();
  }

  private static JsonNode get(String address) {
    byte[] answer =
        supervisor
            .get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(answer);
  }

  private static JsonNode done(String id) {
    return await()
        .atMost(LONG)
        .until(
            () -> get("/api/replays/" + id),
            replay -> !replay.path("state").asString().equals("RUNNING"));
  }

  @Test
  void anImportedDayComesOutAsItWasAndAsItMightHaveBeen() {
    JsonNode replay = done(started(MARCH + ",\"agents\":{\"scale\":2}}"));
    assertThat(replay.path("state").asString()).isEqualTo("DONE");
    assertThat(replay.path("progress").asDouble()).isEqualTo(1);
    assertThat(replay.path("formula").asString()).isEqualTo("WITHOUT_SHORT_ABANDONS");
    for (String run : new String[] {"past", "baseline"}) {
      JsonNode totals = replay.path(run).path("totals");
      assertThat(totals.path("offered").asInt()).as(run).isEqualTo(4);
      assertThat(totals.path("answered").asInt()).as(run).isEqualTo(3);
      assertThat(totals.path("abandoned").asInt()).as(run).isEqualTo(1);
      assertThat(totals.path("maxWaitSeconds").asDouble()).as(run).isEqualTo(59);
    }
    assertThat(replay.path("baseline").path("totals").path("occupancy").asDouble()).isPositive();
    JsonNode whatIf = replay.path("whatIf").path("totals");
    assertThat(whatIf.path("answered").asInt()).isEqualTo(4);
    assertThat(whatIf.path("serviceLevel").asDouble()).isEqualTo(1);
    assertThat(replay.path("whatIf").path("rows").get(0).path("from").asString())
        .isEqualTo("2026-03-02T00:30:00Z"); // when the first agent is there
  }

  @Test
  void otherPoliciesAreTheirFieldsThatDiffer() {
    String impatient =
        "{\"general\":{\"overflow\":[{\"when\":\"WAIT\",\"limit\":5,\"to\":\"VOICEMAIL\"}]}}";
    JsonNode replay =
        done(started(MARCH + ",\"queues\":[\"general\"],\"policies\":" + impatient + "}"));
    assertThat(replay.path("baseline").path("totals").path("overflowed").asInt()).isZero();
    assertThat(replay.path("baseline").path("totals").path("offered").asInt()).isEqualTo(3);
    assertThat(replay.path("whatIf").path("totals").path("overflowed").asInt()).isEqualTo(1);
  }

  @Test
  void ourOwnDayIsReplayed() {
    Contact call = centre.call();
    centre.customerLeaves(call.id());
    ContactHistory history = centre.bean(ContactHistory.class);
    await()
        .atMost(LONG)
        .until(
            () -> history.find(call.id()).map(Contact::state).orElse(null),
            ContactState.ABANDONED::equals);
    Instant now = Instant.now();
    String day = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(now.minusSeconds(600), now);
    JsonNode replay = done(started(day));
    assertThat(replay.path("state").asString()).isEqualTo("DONE");
    assertThat(replay.path("past").path("totals").path("abandoned").asInt()).isEqualTo(1);
    assertThat(replay.path("baseline").path("totals").path("abandoned").asInt()).isEqualTo(1);
  }

  @Test
  void daysWithHistoryAreTold() {
    JsonNode items = get("/api/replays/days").path("items");
    assertThat(items.toString())
        .contains("{\"day\":\"2026-03-02\",\"source\":\"IMPORTED\",\"contacts\":4}");
  }

  @Test
  void aPeriodWithoutHistorySaysSo() {
    JsonNode replay =
        done(started("{\"from\":\"2001-01-01T00:00:00Z\",\"to\":\"2001-01-02T00:00:00Z\"}"));
    assertThat(replay.path("state").asString()).isEqualTo("FAILED");
    assertThat(replay.path("detail").asString()).isNotEmpty();
  }

  @Test
  void whatIsOverIsNotCancelledButWhoTriedIsAudited() {
    String id = started(MARCH + "}");
    done(id);
    supervisor
        .delete()
        .uri("/api/replays/" + id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("DONE");
    assertThat(centre.bean(AuditTrail.class).newest(200))
        .filteredOn(line -> line.subject().equals(id))
        .extracting(AuditLine::action)
        .containsExactly(Action.REPLAY_CANCELLED, Action.REPLAY_STARTED);
  }

  @Test
  void onlySupervisorsReplay() {
    WebTestClient agent = centre.as("agent01");
    post(agent, MARCH + "}").expectStatus().isForbidden();
    agent.get().uri("/api/replays/days").exchange().expectStatus().isForbidden();
    agent.delete().uri("/api/replays/1").exchange().expectStatus().isForbidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "%00", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"})
  void whatNobodyAskedForIs404(String id) {
    String address = centre.url() + "/api/replays/" + id;
    supervisor.get().uri(URI.create(address)).exchange().expectStatus().is4xxClientError();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"to\":\"2026-03-02T00:00:00Z\"}|from",
        "{\"from\":\"2026-03-02T00:00:00Z\"}|to",
        "{\"from\":\"yesterday\",\"to\":\"2026-03-02T00:00:00Z\"}|from",
        "{\"from\":\"2026-03-02T00:00:00Z\",\"to\":\"2026-03-02T00:00:00Z\"}|to",
        "{\"from\":\"2026-03-02T00:00:00Z\",\"to\":\"2026-03-01T00:00:00Z\"}|to",
        "{\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2026-04-01T00:00:01Z\"}|to",
        "{\"from\":\"+999999999-01-01T00:00:00Z\",\"to\":\"+999999999-01-02T00:00:00Z\"}|from",
        "{\"from\":\"-999999999-01-01T00:00:00Z\",\"to\":\"2026-03-01T00:00:00Z\"}|from",
      })
  void aPeriodThatCannotBeIsNamed(String body, String field) {
    refuses(body, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"source\":\"THEIRS\"|source",
        "\"agents\":{\"scale\":0.09}|agents.scale",
        "\"agents\":{\"scale\":10.1}|agents.scale",
        "\"agents\":{\"scale\":-1}|agents.scale",
        "\"agents\":{\"scale\":\"many\"}|agents.scale",
        "\"agents\":{\"number\":3}|agents.number",
        "\"seed\":\"x\"|seed",
        "\"seed\":1e99|seed",
        "\"queues\":[\"general\",\"nowhere\"]|queues[1]",
        "\"queues\":[\"NO SUCH\"]|queues[0]",
        "\"queues\":[null]|queues[0]",
        "\"queues\":\"general\"|queues",
        "\"policies\":{\"nowhere\":{}}|policies.nowhere",
        "\"policies\":{\"general\":null}|policies.general",
        "\"policies\":{\"general\":[]}|policies.general",
        "\"policies\":{\"general\":{\"colour\":1}}|policies.general.colour",
        "\"policies\":{\"general\":{\"offerTimeoutSeconds\":1}}|policies.general.offerTimeoutSeconds",
        "\"policies\":{\"general\":{\"steps\":[{\"requirement\":\"and\"}]}}"
            + "|policies.general.steps[0].requirement",
        "\"policies\":{\"general\":{\"overflow\":[{\"when\":\"WAIT\",\"limit\":5,\"to\":\"QUEUE\","
            + "\"queue\":\"nowhere\"}]}}|policies.general.overflow[0].queue",
        "\"speed\":9|speed",
      })
  void whateverElseCannotBeIsNamed(String members, String field) {
    refuses(MARCH + "," + members + "}", field);
  }

  private static void refuses(String body, String field) {
    Refusal.names(post(supervisor, body), field);
  }
}
