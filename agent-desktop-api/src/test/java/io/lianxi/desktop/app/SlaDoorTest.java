package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions about tickets' clocks, and the calendars they run by, through the doors. */
@NullUnmarked
class SlaDoorTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Monday to Friday 09:00 to 17:00; National Day closed, the Saturday after it worked. */
  private static final String OFFICE =
      """
      {"tz":"Asia/Shanghai","hours":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],
       "wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]},
       "holidays":["2026-10-01","2026-10-02"],"breaks":{"2026-10-12":[["12:00","13:00"]]},
       "overrides":{"2026-10-10":[["09:00","17:00"]]}}
      """;

  private static WebTestClient agent;
  private static WebTestClient supervisor;

  @BeforeAll
  static void logIn() {
    agent = Centre.one().as("agent01");
    supervisor = Centre.one().as("supervisor");
  }

  private static WebTestClient.ResponseSpec send(
      WebTestClient who, HttpMethod method, String address, String body) {
    return who.method(method)
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static JsonNode ask(String what, String body) {
    return body(send(agent, HttpMethod.POST, "/api/sla/" + what, body).expectStatus().isOk());
  }

  private static WebTestClient.ResponseSpec put(String name, String body) {
    return send(supervisor, HttpMethod.PUT, "/api/calendars/" + name, body);
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-30T08:30:00Z|60|[]|2026-10-05T01:30:00Z", // over holidays and a weekend
        "2026-10-09T08:30:00Z|60|[]|2026-10-10T01:30:00Z", // the worked Saturday
        "2026-10-12T11:30:00+08:00|60||2026-10-12T05:30:00Z", // over a break; any offset
        "2026-09-28T01:00:00Z|0|[]|2026-09-28T01:00:00Z",
        "2026-09-28T01:00:00Z|60|[['2026-09-28T01:30:00Z','2026-09-28T02:00:00Z']]|2026-09-28T02:30:00Z"
      })
  void dueIsToldByACalendarWrittenInTheQuestion(
      String start, int minutes, String pauses, String due) {
    String all = pauses == null ? "" : ",\"pauses\":" + pauses.replace('\'', '"');
    JsonNode answer =
        ask(
            "due",
            "{\"calendar\":%s,\"start\":\"%s\",\"minutes\":%d%s}"
                .formatted(OFFICE, start, minutes, all));
    assertThat(answer).isEqualTo(JSON.readTree("{\"due\":\"" + due + "\"}"));
  }

  @Test
  void elapsedAndOpenAreTold() {
    String times = "\"start\":\"2026-09-28T01:00:00Z\",\"end\":\"%s\",\"pauses\":[]";
    String asked = "{\"calendar\":" + OFFICE + "," + times + "}";
    assertThat(ask("elapsed", asked.formatted("2026-09-29T02:00:30Z")).path("seconds").asLong())
        .isEqualTo(9 * 3_600 + 30);
    assertThat(ask("elapsed", asked.formatted("2026-09-27T02:00:30Z")).path("seconds").asLong())
        .isEqualTo(0); // an end before the start
    String open = "{\"calendar\":" + OFFICE + ",\"time\":\"%s\"}";
    assertThat(ask("open", open.formatted("2026-10-10T01:00:00Z")).path("open").asBoolean())
        .isTrue();
    assertThat(ask("open", open.formatted("2026-10-01T01:00:00Z")).path("open").asBoolean())
        .isFalse();
  }

  @Test
  void whileAPauseGoesOnNothingIsDue() {
    JsonNode answer =
        ask(
            "due",
            "{\"calendar\":"
                + OFFICE
                + ",\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":60,"
                + "\"pauses\":[[\"2026-09-28T01:30:00Z\",null]]}");
    assertThat(answer).isEqualTo(JSON.readTree("{\"due\":null}"));
  }

  @Test
  void aStoredCalendarIsAskedByItsNameAndItsNewestVersionCounts() {
    put("shanghai", "{\"calendar\":" + OFFICE + "}").expectStatus().isOk();
    String asked = "{\"calendar\":\"shanghai\",\"start\":\"2026-09-28T08:30:00Z\",\"minutes\":60}";
    assertThat(ask("due", asked).path("due").asString()).isEqualTo("2026-09-29T01:30:00Z");
    String longer = OFFICE.replace("17:00", "20:00");
    put("shanghai", "{\"version\":1,\"calendar\":" + longer + "}").expectStatus().isOk();
    assertThat(ask("due", asked).path("due").asString()).isEqualTo("2026-09-28T09:30:00Z");
    put("shanghai", "{\"version\":1,\"calendar\":" + OFFICE + "}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo(2);
  }

  @Test
  void aCalendarIsGotAsItWasPutWithItsVersionsAndTheChangeIsAudited() {
    JsonNode made = body(put("kept", "{\"calendar\":" + OFFICE + "}").expectStatus().isOk());
    assertThat(made.path("calendar")).isEqualTo(JSON.readTree(OFFICE));
    assertThat(made.path("version").asInt()).isEqualTo(1);
    assertThat(made.path("changedBy").asString()).isEqualTo("supervisor");
    JsonNode got =
        body(supervisor.get().uri("/api/calendars/kept").exchange().expectStatus().isOk());
    assertThat(got).isEqualTo(made);
    put("kept", got.toString()).expectStatus().isOk(); // a view can be sent back
    put("kept", "{\"calendar\":" + OFFICE.replace("Asia/Shanghai", "UTC") + "}");
    AuditLine newest = Centre.one().bean(AuditTrail.class).newest(1).getFirst();
    assertThat(newest.action()).isEqualTo(AuditLine.Action.CALENDAR_CHANGED);
    assertThat(newest.subject()).isEqualTo("kept");
    assertThat(newest.detail()).isEqualTo("tz: \"Asia/Shanghai\" → \"UTC\"");
    supervisor
        .get()
        .uri("/api/calendars/kept/versions")
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(3)
        .jsonPath("$.items[0].version")
        .isEqualTo(3);
    supervisor
        .get()
        .uri("/api/calendars")
        .exchange()
        .expectBody()
        .jsonPath("$.items[?(@.name == 'kept')].version")
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|calendar",
        "{\"calendar\":null}|calendar",
        "{\"calendar\":5}|calendar",
        "{\"calendar\":[]}|calendar",
        "{\"calendar\":\"nowhere\"}|calendar",
        "{\"calendar\":\"../../etc\"}|calendar",
        "{\"calendar\":{}}|calendar",
        "{\"calendar\":{\"tz\":\"Mars/Olympus\"}}|calendar",
        "{\"calendar\":{\"tz\":5}}|calendar",
        "{\"calendar\":{\"tz\":\"UTC\"}}|calendar.hours",
        "{\"calendar\":{\"tz\":\"UTC\",\"hours\":{\"mon\":[]}}}|calendar.hours",
        "{\"calendar\":{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"9:00\",\"17:00\"]]}}}|calendar.hours.mon[0]",
        "{\"calendar\":{\"tz\":\"UTC\",\"hours\":{\"monday\":[]}}}|calendar",
        "{\"calendar\":{\"tz\":\"UTC\",\"open\":1}}|calendar.open",
        "{\"calendar\":{\"tz\":\"UTC\",\"holidays\":[\"2026-02-30\"]}}|calendar.holidays[0]",
        "{\"calendars\":\"x\"}|calendars"
      })
  void aCalendarThatCannotBeIsNamed(String question, String field) {
    for (String what : new String[] {"due", "elapsed", "open"}) {
      Refusal.names(send(agent, HttpMethod.POST, "/api/sla/" + what, question), field);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "|start",
        "\"start\":null|start",
        "\"start\":5|start",
        "\"start\":\"\"|start",
        "\"start\":\"tomorrow\"|start",
        "\"start\":\"2026-09-28\"|start",
        "\"start\":\"2026-09-28T01:00:00\"|start", // of which zone?
        "\"start\":\"2026-02-30T01:00:00Z\"|start",
        "\"start\":\"1969-12-31T23:59:59Z\"|start",
        "\"start\":\"+999999999-12-31T23:59:59Z\"|start",
        "\"start\":{}|start",
        "\"start\":\"2026-09-28T01:00:00Z\"|minutes",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":-1|minutes",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":5270401|minutes",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":99999999999|minutes",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1.5|minutes",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":\"60\"|minutes",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pauses\":[5]|pauses[0]",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pauses\":[null]|pauses[0]",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pauses\":[[]]|pauses[0]",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pauses\":[[null,null]]|pauses[0][0]",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pauses\":[[\"2026-09-28T01:00:00Z\",\"x\"]]|pauses[0][1]",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pauses\":[[\"2026-09-28T01:00:00Z\",\"2026-09-28T00:59:59Z\"]]|pauses[0][1]",
        "\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":1,\"pause\":[]|pause"
      })
  void aPartThatCannotBeIsNamed(String members, String field) {
    String more = members == null ? "" : "," + members;
    String question = "{\"calendar\":" + OFFICE + more + "}";
    Refusal.names(send(agent, HttpMethod.POST, "/api/sla/due", question), field);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    send(agent, HttpMethod.POST, "/api/sla/elapsed", "{\"pauses\":[[]]}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(4);
  }

  @Test
  void whatTheCalendarIsNeverOpenForIsRefused() {
    String once = "{\"tz\":\"UTC\",\"overrides\":{\"2026-10-10\":[[\"09:00\",\"10:00\"]]}}";
    String question =
        "{\"calendar\":" + once + ",\"start\":\"2026-09-28T01:00:00Z\",\"minutes\":61}";
    Refusal.names(send(agent, HttpMethod.POST, "/api/sla/due", question), "minutes");
  }

  @Test
  void aPauseOfTenYearsAndAPromiseOfTenYearsAreAnswered() {
    String question =
        "{\"calendar\":"
            + OFFICE
            + ",\"start\":\"2026-01-01T00:00:00Z\",\"minutes\":5270400,"
            + "\"pauses\":[[\"2026-01-01T00:00:00Z\",\"2036-01-01T00:00:00Z\"]]}";
    assertThat(ask("due", question).path("due").asString()).startsWith("207");
  }

  @Test
  void aBodyThatIsTooLargeOrNoJsonIsRefused() {
    String large = "{\"calendar\":\"" + "x".repeat(1_000_000) + "\"}";
    send(agent, HttpMethod.POST, "/api/sla/due", large).expectStatus().isEqualTo(413);
    send(agent, HttpMethod.POST, "/api/sla/due", "{").expectStatus().isBadRequest();
    send(agent, HttpMethod.POST, "/api/sla/due", "[]").expectStatus().isBadRequest();
    String deep = "{\"calendar\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    send(agent, HttpMethod.POST, "/api/sla/due", deep).expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|calendar",
        "{\"calendar\":{\"tz\":\"UTC\"}}|calendar.hours",
        "{\"calendar\":{\"tz\":\"Nowhere\"}}|calendar",
        "{\"calendar\":{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"17:00\",\"09:00\"]]}}}|calendar.hours.mon[0]",
        "{\"name\":\"other\",\"calendar\":{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"17:00\"]]}}}|name",
        "{\"version\":\"1\"}|version",
        "{\"hours\":{}}|hours"
      })
  void aCalendarThatCannotBeIsNotStored(String wish, String field) {
    Refusal.names(put("never", wish), field);
    supervisor.get().uri("/api/calendars/never").exchange().expectStatus().isNotFound();
  }

  private static WebTestClient.ResponseSpec holidays(String name, String body) {
    return send(supervisor, HttpMethod.POST, "/api/calendars/" + name + "/holidays", body);
  }

  @Test
  void aYearOfHolidaysGoesIntoACalendar() {
    String week =
        OFFICE.replace("\"2026-10-01\",\"2026-10-02\"", "").replace("2026-10-10", "2026-12-30");
    put("china", "{\"calendar\":" + week + "}").expectStatus().isOk();
    String year =
        """
        {"$schema":"x","year":2026,"papers":["y"],"days":[
         {"name":"国庆节","date":"2026-10-01","isOffDay":true},
         {"name":"国庆节","date":"2026-10-10","isOffDay":false}]}
        """;
    JsonNode made = body(holidays("china", year).expectStatus().isOk());
    assertThat(made.path("version").asInt()).isEqualTo(2);
    assertThat(made.path("calendar").path("holidays").toString()).isEqualTo("[\"2026-10-01\"]");
    assertThat(made.path("calendar").path("overrides").path("2026-10-10").toString())
        .isEqualTo("[[\"09:00\",\"17:00\"]]");
    holidays("nowhere", year).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"days\":[null]}|year",
        "{\"year\":1,\"days\":[]}|year",
        "{\"year\":2026,\"days\":[]}|days",
        "{\"year\":2026}|days",
        "{\"year\":2026,\"days\":5}|days",
        "{\"year\":2026,\"days\":[null]}|days[0]",
        "{\"year\":2026,\"days\":[{\"date\":\"2026-10-01\"}]}|days[0].isOffDay",
        "{\"year\":2026,\"days\":[{\"isOffDay\":true}]}|days[0].date",
        "{\"year\":2026,\"days\":[{\"date\":\"2026-02-30\",\"isOffDay\":true}]}|days[0].date",
        "{\"year\":2026,\"days\":[{\"date\":\"2024-10-01\",\"isOffDay\":true}]}|days[0].date",
        "{\"year\":2026,\"days\":[{\"date\":\"2026-10-01\",\"isOffDay\":\"no\"}]}|days[0].isOffDay"
      })
  void aYearThatCannotBeIsNamed(String year, String field) {
    put("odd", "{\"calendar\":" + OFFICE + "}").expectStatus().isOk();
    Refusal.names(holidays("odd", year), field);
  }

  @Test
  void onlySupervisorsChangeCalendarsAgentsDoNotSeeThemAndOnlyStaffAsk() {
    agent.get().uri("/api/calendars").exchange().expectStatus().isForbidden();
    WebTestClient auditor = Centre.one().as("auditor");
    auditor.get().uri("/api/calendars").exchange().expectStatus().isOk();
    send(auditor, HttpMethod.PUT, "/api/calendars/mine", "{}").expectStatus().isForbidden();
    send(agent, HttpMethod.PUT, "/api/calendars/mine", "{}").expectStatus().isForbidden();
    send(Centre.one().web(), HttpMethod.POST, "/api/sla/due", "{}").expectStatus().isUnauthorized();
    supervisor.get().uri("/api/calendars/No Name").exchange().expectStatus().isNotFound();
    put("No-Name", "{\"calendar\":" + OFFICE + "}").expectStatus().isNotFound();
  }
}
