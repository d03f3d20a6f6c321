package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tickets go by, through the doors: categories, groups, promises and settings. */
@NullUnmarked
class RulesDoorTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static Centre centre;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    supervisor = centre.as("supervisor");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.ResponseSpec send(HttpMethod method, String address, Object body) {
    return supervisor
        .method(method)
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.toString())
        .exchange();
  }

  private static JsonNode put(String address, Object body) {
    return body(send(HttpMethod.PUT, address, body).expectStatus().isOk());
  }

  private static JsonNode get(String address) {
    return body(supervisor.get().uri(address).exchange().expectStatus().isOk());
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
  }

  private static List<String> fields(JsonNode remarks) {
    return remarks.valueStream().map(remark -> remark.path("field").asString()).toList();
  }

  private static AuditLine newest() {
    return centre.bean(AuditTrail.class).newest(1).getFirst();
  }

  private static ObjectNode said(JsonNode view) {
    ObjectNode said = (ObjectNode) view.deepCopy();
    said.remove(List.of("version", "changedBy", "changedAt", "warnings", "oddities"));
    return said;
  }

  @Test
  void theDemoHasATreeOfCategoriesAndGroupsWithNothingToBeWarnedOf() {
    JsonNode categories = get("/api/categories").path("items");
    assertThat(categories.size()).isGreaterThan(30);
    for (JsonNode category : categories) {
      assertThat(fields(category.path("warnings"))).as(category.toString()).isEmpty();
      assertThat(category.path("rootCauses").size()).isPositive();
      assertThat(category.path("labelZh").asString()).isNotBlank();
    }
    JsonNode groups = get("/api/ticket-groups").path("items");
    assertThat(groups.size()).isGreaterThanOrEqualTo(3);
    assertThat(fields(get("/api/ticket-groups/front-desk").path("warnings"))).isEmpty();
    assertThat(get("/api/ticket-groups/province").path("members").toString())
        .isEqualTo("[\"agent07\",\"agent08\"]");
    assertThat(fields(get("/api/queues/ticket-province").path("warnings"))).isEmpty();
    assertThat(get("/api/ticket-settings").path("riskWords").toString()).contains("12315");
  }

  @Test
  void twoLabelsMakeACategoryOfTheUsualKind() {
    JsonNode made = put("/api/categories/plain", "{\"labelZh\":\"普通\",\"labelEn\":\"Plain\"}");
    assertThat(made)
        .isEqualTo(
            JSON.readTree(
                """
                {"code":"plain","version":1,"labelZh":"普通","labelEn":"Plain",
                 "priority":"ORDINARY","repeatDays":30,"active":true,"fields":[],"articles":[],
                 "templates":[],"rootCauses":[],"changedBy":"supervisor","changedAt":"%s",
                 "warnings":[{"field":"rootCauses",
                   "message":"without any, no ticket can be archived with one",
                   "messageZh":"没有归因项，归档时无从选择"}]}
                """
                    .formatted(made.path("changedAt").asString())));
    assertThat(get("/api/categories/plain")).isEqualTo(made);
  }

  @Test
  void everythingPutOfACategoryIsGotAndSentBack() {
    put(
        "/api/calendars/rules",
        "{\"calendar\":{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"17:00\"]]}}}");
    JsonNode rich =
        JSON.readTree(
            """
            {"code":"billing.rich","parent":"billing","labelZh":"富","labelEn":"Rich","priority":"URGENT",
             "group":"front-desk","slaClass":"complaint-urgent","calendar":"rules","repeatDays":7,
             "active":false,"fields":[{"code":"where","labelZh":"地点","labelEn":"Where",
               "kind":"CHOICE","required":"CLOSING","choices":["室内","室外"]}],
             "articles":["KB-1"],"templates":[{"name":"first","labelZh":"首次","labelEn":"First",
               "subject":"主题","description":"描述","answer":"答复"}],
             "rootCauses":[{"code":"fault","labelZh":"故障","labelEn":"Fault"}]}
            """);
    JsonNode made = put("/api/categories/billing.rich", rich);
    assertThat(said(made)).isEqualTo(rich);
    JsonNode again = put("/api/categories/billing.rich", made);
    assertThat(again.path("version").asInt()).isEqualTo(2);
    assertThat(said(again)).isEqualTo(rich);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/categories/shared", "/api/ticket-groups/shared"})
  void whatSomeoneChangedMeanwhileIsNotOverwritten(String address) {
    String level = address.contains("groups") ? ",\"level\":\"FRONT_DESK\"" : "";
    String body = "{\"version\":%d,\"labelZh\":\"共\",\"labelEn\":\"%s\"" + level + "}";
    put(address, body.formatted(0, "First"));
    put(address, body.formatted(1, "Second"));
    send(HttpMethod.PUT, address, body.formatted(1, "Third"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:changed-meanwhile")
        .jsonPath("$.version")
        .isEqualTo(2);
    assertThat(get(address).path("labelEn").asString()).isEqualTo("Second");
    JsonNode versions = get(address + "/versions").path("items");
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.path(0).path("labelEn").asString()).isEqualTo("Second");
    assertThat(versions.path(1).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void aGroupIsPutGotAndAuditedAndOddOnesAreWarnedOf() {
    JsonNode made =
        put(
            "/api/ticket-groups/hunan",
            """
            {"labelZh":"湖南","labelEn":"Hunan","level":"PROVINCE","parent":"headquarters",
             "queue":"ticket-province","members":["agent01"],"province":"hunan"}
            """);
    assertThat(fields(made.path("warnings"))).isEmpty();
    ObjectNode without = said(made);
    without.set("members", JSON.readTree("[]"));
    without.remove("province");
    JsonNode odd = put("/api/ticket-groups/hunan", without);
    assertThat(fields(odd.path("warnings"))).containsExactly("province", "members");
    assertThat(newest().action()).isEqualTo(Action.TICKET_GROUP_CHANGED);
    assertThat(newest().subject()).isEqualTo("hunan");
    assertThat(newest().detail()).isEqualTo("members: [\"agent01\"] → []; province: \"hunan\" → ");
    assertThat(get("/api/ticket-groups/hunan")).isEqualTo(odd);
  }

  @Test
  void whatIsLeftOutOfTheSettingsStays() {
    JsonNode before = get("/api/ticket-settings");
    JsonNode after = put("/api/ticket-settings", "{\"urgedTimes\":5,\"riskCustomers\":[\"C1\"]}");
    assertThat(newest().action()).isEqualTo(Action.TICKET_SETTINGS_CHANGED);
    assertThat(newest().detail()).isEqualTo("riskCustomers: [] → [\"C1\"]; urgedTimes: 2 → 5");
    assertThat(after.path("version").asInt()).isEqualTo(before.path("version").asInt() + 1);
    ObjectNode expected = said(before).put("urgedTimes", 5);
    expected.set("riskCustomers", JSON.readTree("[\"C1\"]"));
    assertThat(said(after)).isEqualTo(expected);
    assertThat(said(put("/api/ticket-settings", said(before)))).isEqualTo(said(before));
    send(HttpMethod.PUT, "/api/ticket-settings", before).expectStatus().isEqualTo(409);
    assertThat(get("/api/ticket-settings/versions").path("items").size()).isEqualTo(3);
  }

  @Test
  void theFirstPolicyIsTheShippedOneAndAnotherIsPutInForce() {
    JsonNode shipped = get("/api/sla/policy");
    assertThat(shipped.path("classes").size()).isEqualTo(6);
    assertThat(fields(shipped.path("oddities"))).isEmpty();
    ObjectNode changed = (ObjectNode) shipped.deepCopy();
    changed.put("reopening", "CONTINUE");
    JsonNode after = put("/api/sla/policy", changed);
    assertThat(said(after)).isEqualTo(said(changed));
    assertThat(after.path("version").asInt()).isEqualTo(shipped.path("version").asInt() + 1);
    assertThat(newest().action()).isEqualTo(Action.SLA_POLICY_CHANGED);
    assertThat(newest().detail()).isEqualTo("reopening: \"RESTART\" → \"CONTINUE\"");
    send(HttpMethod.PUT, "/api/sla/policy", changed).expectStatus().isEqualTo(409);
    JsonNode versions = get("/api/sla/policy/versions").path("items");
    assertThat(versions.path(0).path("reopening").asString()).isEqualTo("CONTINUE");
    assertThat(versions.path(versions.size() - 1).path("changedBy").asString()).isEmpty();
    put("/api/sla/policy", said(shipped));
  }

  @Test
  void aRuleThatNeverAppliesIsWarnedOf() {
    ObjectNode policy = said(get("/api/sla/policy"));
    policy.set(
        "rules",
        JSON.readTree(
            """
            [{"category":"billing","slaClass":"complaint-urgent"},
             {"category":"billing.overcharge","slaClass":"complaint-ordinary"},
             {"slaClass":"complaint-ordinary"}]
            """));
    JsonNode before = get("/api/sla/policy");
    assertThat(fields(put("/api/sla/policy", policy).path("oddities"))).contains("rules[1]");
    put("/api/sla/policy", said(before));
  }

  private static JsonNode tried(String members) {
    return body(
        send(
                HttpMethod.POST,
                "/api/sla/try",
                "{\"start\":\"2026-09-28T01:00:00Z\"," + members + "}")
            .expectStatus()
            .isOk());
  }

  @Test
  void whatWouldBeDueIsToldWithEveryMoment() {
    JsonNode answer = tried("\"category\":\"billing\",\"priority\":\"URGENT\"");
    assertThat(answer)
        .isEqualTo(
            JSON.readTree(
                """
                {"slaClass":"complaint-urgent","slaClassLabelZh":"紧急投诉",
                 "slaClassLabelEn":"Urgent complaint","clocks":{
                  "firstResponse":{"due":"2026-09-28T03:00:00Z","promisedSeconds":7200,"moments":[
                    {"at":"2026-09-28T02:00:00Z","occasion":"WARNING","detail":"50%"},
                    {"at":"2026-09-28T02:36:00Z","occasion":"WARNING","detail":"80%"},
                    {"at":"2026-09-28T02:45:00Z","occasion":"WARNING","detail":"PT15M"},
                    {"at":"2026-09-28T03:00:00Z","occasion":"BREACH","detail":""}]},
                  "nextResponse":{"due":"2026-09-28T05:00:00Z","promisedSeconds":14400,"moments":[
                    {"at":"2026-09-28T03:00:00Z","occasion":"WARNING","detail":"50%"},
                    {"at":"2026-09-28T04:12:00Z","occasion":"WARNING","detail":"80%"},
                    {"at":"2026-09-28T04:45:00Z","occasion":"WARNING","detail":"PT15M"},
                    {"at":"2026-09-28T05:00:00Z","occasion":"BREACH","detail":""}]},
                  "resolution":{"due":"2026-09-29T01:00:00Z","promisedSeconds":86400,"moments":[
                    {"at":"2026-09-28T13:00:00Z","occasion":"WARNING","detail":"50%"},
                    {"at":"2026-09-28T20:12:00Z","occasion":"WARNING","detail":"80%"},
                    {"at":"2026-09-29T00:45:00Z","occasion":"WARNING","detail":"PT15M"},
                    {"at":"2026-09-29T01:00:00Z","occasion":"BREACH","detail":""},
                    {"at":"2026-09-29T01:00:00Z","occasion":"ESCALATION","detail":"supervisor"},
                    {"at":"2026-09-29T05:00:00Z","occasion":"ESCALATION",
                     "detail":"complaint-office"},
                    {"at":"2026-09-30T01:00:00Z","occasion":"ESCALATION","detail":"management"}]}}}
                """));
  }

  @Test
  void aPolicyThatNobodyHasSavedIsTriedByACalendarOfItsOwn() {
    String policy =
        """
        "category":"anything","tier":7,"policy":{"classes":[{"name":"office","labelZh":"办公",
          "labelEn":"Office","counting":"CALENDAR","promises":{"resolution":7200},
          "tierPercents":[100,100,100,100,100,100,50]}],"rules":[{"slaClass":"office"}],
          "warnings":[],"escalation":[]},
        "calendar":{"tz":"UTC","hours":{"mon":[["00:30","01:30"]],"tue":[["09:00","17:00"]]}}
        """;
    JsonNode clocks = tried(policy).path("clocks");
    assertThat(clocks.propertyNames()).containsExactly("resolution");
    assertThat(clocks.path("resolution").path("due").asString())
        .isEqualTo("2026-09-29T09:30:00Z"); // half of two hours, half an hour of it on Monday
    assertThat(get("/api/sla/policy").path("classes").size()).isEqualTo(6);
  }

  @Test
  void pausesAreLeftOutOfWhatWouldBeDueHoweverTheyOverlap() {
    String pauses =
        """
        "category":"billing","pauses":[["2026-09-28T03:00:00Z","2026-09-28T05:00:00Z"],
          ["2026-09-28T02:00:00Z","2026-09-28T04:00:00Z"],
          ["2026-09-27T00:00:00Z","2026-09-28T01:30:00Z"],
          ["2026-09-26T00:00:00Z","2026-09-27T00:00:00Z"]]
        """;
    assertThat(tried(pauses).path("clocks").path("resolution").path("due").asString())
        .isEqualTo("2026-09-30T04:30:00Z"); // 48 h and 3.5 h
    String endless = "\"category\":\"billing\",\"pauses\":[[\"2026-09-28T02:00:00Z\",null]]";
    JsonNode resolution = tried(endless).path("clocks").path("resolution");
    assertThat(resolution.path("due").isNull()).isTrue();
    assertThat(resolution.path("moments").size()).isZero();
  }

  @Test
  void allStaffReadAndOnlySupervisorsWrite() {
    List<String> addresses =
        List.of(
            "/api/categories",
            "/api/categories/billing",
            "/api/categories/billing/versions",
            "/api/ticket-groups",
            "/api/ticket-groups/province",
            "/api/sla/policy",
            "/api/sla/policy/versions",
            "/api/ticket-settings");
    for (String who : List.of("agent01", "quality", "auditor", "editor", "admin")) {
      WebTestClient web = centre.as(who);
      for (String address : addresses) {
        web.get().uri(address).exchange().expectStatus().isOk();
      }
      int status = who.equals("admin") ? 400 : 403;
      for (String address :
          List.of(
              "/api/categories/x",
              "/api/ticket-groups/x",
              "/api/sla/policy",
              "/api/ticket-settings")) {
        web.put()
            .uri(address)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"nonsense\":1}")
            .exchange()
            .expectStatus()
            .isEqualTo(status);
      }
    }
    for (String address : addresses) {
      centre.web().get().uri(address).exchange().expectStatus().isUnauthorized();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/categories/nowhere",
        "/api/categories/No.Code",
        "/api/categories/nowhere/versions",
        "/api/ticket-groups/nowhere",
        "/api/ticket-groups/NO NAME",
        "/api/ticket-groups/nowhere/versions"
      })
  void whatIsNotThereIsNotFound(String address) {
    supervisor.get().uri(address).exchange().expectStatus().isNotFound();
  }
}
