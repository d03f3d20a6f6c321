package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Queue policies and agents' abilities through the door. */
@NullUnmarked
class PolicyDoorTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static WebTestClient supervisor;

  @BeforeAll
  static void logIn() {
    supervisor = Centre.one().as("supervisor");
  }

  private static JsonNode get(String address) {
    return body(supervisor.get().uri(address).exchange().expectStatus().isOk());
  }

  private static JsonNode put(String address, Object body) {
    return body(answer(address, body).expectStatus().isOk());
  }

  private static WebTestClient.ResponseSpec answer(String address, Object body) {
    return supervisor
        .put()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.toString())
        .exchange();
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
  }

  private static List<String> fields(JsonNode warnings) {
    return warnings.valueStream().map(warning -> warning.path("field").asString()).toList();
  }

  @Test
  void twoLabelsMakeAQueueOfTheUsualKind() {
    JsonNode made = put("/api/queues/usual", "{\"labelZh\":\"常规\",\"labelEn\":\"Usual\"}");
    assertThat(made)
        .isEqualTo(
            JSON.readTree(
                """
                {"name":"usual","version":1,"labelZh":"常规","labelEn":"Usual",
                 "steps":[{"afterSeconds":0,"requirement":""}],"agentOrder":"LONGEST_IDLE",
                 "rank":{"queueSeconds":0,"prioritySeconds":60,"tierSeconds":[0,0,0,0,0,0,0]},
                 "offerTimeoutSeconds":20,"declineDelaySeconds":20,"wrapUpSeconds":30,
                 "serviceLevelSeconds":20,"lastAgentSeconds":0,"returnWithinSeconds":600,
                 "overflow":[],"hours":null,
                 "callback":{"hours":null,"attempts":3,"retryAfterSeconds":900,
                             "expirySeconds":345600},
                 "autoAccept":false,
                 "changedBy":"supervisor","changedAt":"%s",
                 "warnings":[{"field":"steps[0].requirement",
                              "message":"no agent serves this queue","messageZh":"没有座席属于此队列"}]}
                """
                    .formatted(made.path("changedAt").asString())));
    assertThat(get("/api/queues/usual")).isEqualTo(made);
  }

  @Test
  void everythingThatIsPutIsGot() {
    ObjectNode rich =
        (ObjectNode)
            JSON.readTree(
                """
                {"labelZh":"富","labelEn":"Rich","steps":[
                   {"afterSeconds":0,"requirement":"zh>=3 and (vip or not trainee)"},
                   {"afterSeconds":30,"requirement":"zh"}],
                 "agentOrder":"LEAST_OCCUPIED",
                 "rank":{"queueSeconds":-30,"prioritySeconds":45,"tierSeconds":[0,1,2,3,4,5,6]},
                 "offerTimeoutSeconds":15,"declineDelaySeconds":0,"wrapUpSeconds":null,
                 "serviceLevelSeconds":10,"lastAgentSeconds":40,"returnWithinSeconds":0,
                 "overflow":[
                   {"when":"CLOSED","to":"ANNOUNCEMENT","textZh":"下班","textEn":"Closed"},
                   {"when":"JOIN_EMPTY","to":"VOICEMAIL"},{"when":"LEAVE_EMPTY","to":"WECHAT"},
                   {"when":"LENGTH","limit":50,"to":"QUEUE","queue":"general"},
                   {"when":"WAIT","limit":300,"to":"CALLBACK"}],
                 "hours":{"tz":"Asia/Shanghai","hours":{"mon":[["09:00","12:00"],["13:00","24:00"]]},
                   "holidays":["2026-10-01"],"breaks":{"2026-10-12":[["10:00","11:00"]]},
                   "overrides":{"2026-10-10":[["09:00","17:00"]]}},
                 "callback":{"hours":{"tz":"Asia/Shanghai","hours":{"sun":[["10:00","16:00"]]},
                   "holidays":[],"breaks":{},"overrides":{}},
                   "attempts":5,"retryAfterSeconds":420,"expirySeconds":86400},
                 "autoAccept":true}
                """);
    ObjectNode got = (ObjectNode) put("/api/queues/rich", rich);
    assertThat(got.path("wrapUpSeconds").isNull()).isTrue();
    got.remove(List.of("name", "version", "changedBy", "changedAt", "warnings"));
    assertThat(got).isEqualTo(rich);
    JsonNode again = put("/api/queues/rich", get("/api/queues/rich"));
    assertThat(again.path("version").asInt()).isEqualTo(2);
    assertThat(again.path("wrapUpSeconds").isNull()).isTrue();
  }

  @Test
  void whatSomeoneChangedMeanwhileIsNotOverwritten() {
    ObjectNode mine =
        (ObjectNode) put("/api/queues/shared", "{\"labelZh\":\"共\",\"labelEn\":\"Shared\"}");
    put("/api/queues/shared", mine.deepCopy().put("offerTimeoutSeconds", 30));
    answer("/api/queues/shared", mine.put("offerTimeoutSeconds", 40))
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:changed-meanwhile")
        .jsonPath("$.version")
        .isEqualTo(2);
    assertThat(get("/api/queues/shared").path("offerTimeoutSeconds").asInt()).isEqualTo(30);
    mine.remove("version");
    assertThat(put("/api/queues/shared", mine).path("version").asInt()).isEqualTo(3);
  }

  @Test
  void aNewQueueIsMadeFromVersionZeroOnce() {
    String body = "{\"version\":0,\"labelZh\":\"新\",\"labelEn\":\"New\"}";
    assertThat(put("/api/queues/fresh", body).path("version").asInt()).isEqualTo(1);
    answer("/api/queues/fresh", body).expectStatus().isEqualTo(409);
    answer("/api/queues/fresher", body.replace("0", "7")).expectStatus().isEqualTo(409);
  }

  @Test
  void everyVersionIsKeptWithWhoAndWhen() {
    put("/api/queues/kept", "{\"labelZh\":\"旧\",\"labelEn\":\"Old\"}");
    Centre.one()
        .as("admin")
        .put()
        .uri("/api/queues/kept")
        .bodyValue(Map.of("labelZh", "新", "labelEn", "New"))
        .exchange()
        .expectStatus()
        .isOk();
    JsonNode items = get("/api/queues/kept/versions").path("items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.path(0).path("version").asInt()).isEqualTo(2);
    assertThat(items.path(0).path("changedBy").asString()).isEqualTo("admin");
    assertThat(items.path(0).path("policy").path("labelEn").asString()).isEqualTo("New");
    assertThat(items.path(1).path("changedBy").asString()).isEqualTo("supervisor");
    assertThat(items.path(1).path("policy").path("labelEn").asString()).isEqualTo("Old");
    assertThat(items.path(1).path("changedAt").asString()).endsWith("Z");
    supervisor.get().uri("/api/queues/nowhere/versions").exchange().expectStatus().isNotFound();
  }

  @Test
  void aChangeIsAuditedWithWhatChanged() {
    put("/api/queues/audited", "{\"labelZh\":\"审\",\"labelEn\":\"Audited\"}");
    put(
        "/api/queues/audited",
        "{\"labelZh\":\"审\",\"labelEn\":\"Audited\",\"offerTimeoutSeconds\":33}");
    AuditLine newest = Centre.one().bean(AuditTrail.class).newest(1).getFirst();
    assertThat(newest.actor()).isEqualTo("supervisor");
    assertThat(newest.subject()).isEqualTo("audited");
    assertThat(newest.detail()).isEqualTo("offerTimeoutSeconds: 20 → 33; version: 1 → 2");
  }

  @Test
  void aCircleOfOverflowsIsRefusedWhereItCloses() {
    String queue = "{\"labelZh\":\"环\",\"labelEn\":\"Circle\",\"overflow\":[%s]}";
    String rule = "{\"when\":\"WAIT\",\"limit\":60,\"to\":\"QUEUE\",\"queue\":\"%s\"}";
    put("/api/queues/circle-a", queue.formatted(""));
    put("/api/queues/circle-b", queue.formatted(rule.formatted("circle-a")));
    answer("/api/queues/circle-a", queue.formatted(rule.formatted("circle-b")))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("overflow[0].queue")
        .jsonPath("$.errors[0].message")
        .isEqualTo("overflows in a circle: circle-a → circle-b → circle-a");
  }

  @Test
  void whatMayBeMeantIsPutInForceWithAWarning() {
    JsonNode made =
        put(
            "/api/queues/odd",
            """
            {"labelZh":"怪","labelEn":"Odd","steps":[{"requirement":"fibre>=5"}],
             "overflow":[{"when":"CLOSED","to":"VOICEMAIL"}]}
            """);
    List<String> expected =
        List.of("steps[0].requirement", "steps[0].requirement", "overflow[0].when");
    assertThat(fields(made.path("warnings"))).isEqualTo(expected);
    JsonNode listed =
        get("/api/queues")
            .path("items")
            .valueStream()
            .filter(item -> item.path("name").asString().equals("odd"))
            .findFirst()
            .orElseThrow();
    assertThat(fields(listed.path("warnings"))).isEqualTo(expected);
  }

  @Test
  void theDemoHasNothingToBeWarnedAbout() {
    for (String queue : List.of("general", "complaint", "vip", "enterprise")) {
      assertThat(fields(get("/api/queues/" + queue).path("warnings"))).as(queue).isEmpty();
    }
    assertThat(fields(get("/api/agents/agent01").path("warnings"))).isEmpty();
  }

  @Test
  void anAgentsAbilityIsPutAndGotAndWhatIsLeftOutStays() {
    JsonNode before = get("/api/agents/agent09");
    JsonNode after =
        put(
            "/api/agents/agent09",
            """
            {"capacity":{"VOICE":1,"CHAT":5,"TICKET":2},"voiceInterruptsChat":false,
             "skills":[{"name":"service","level":4},{"name":"esperanto","level":1}]}
            """);
    assertThat(after.path("capacity").path("CHAT").asInt()).isEqualTo(5);
    assertThat(after.path("voiceInterruptsChat").asBoolean()).isFalse();
    assertThat(after.path("displayName")).isEqualTo(before.path("displayName"));
    assertThat(after.path("queues")).isEqualTo(before.path("queues"));
    assertThat(fields(after.path("warnings"))).containsExactly("skills[1].name");
    assertThat(get("/api/agents/agent09")).isEqualTo(after);
    assertThat(put("/api/agents/agent09", before)).isEqualTo(before);
  }

  @Test
  void anAgentWithoutRoomIsWarnedAbout() {
    JsonNode before = get("/api/agents/agent10");
    JsonNode after = put("/api/agents/agent10", "{\"capacity\":{}}");
    assertThat(fields(after.path("warnings"))).containsExactly("capacity");
    put("/api/agents/agent10", before);
  }
}
