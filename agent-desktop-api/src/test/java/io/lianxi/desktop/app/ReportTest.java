package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.report.Wallboard;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** History goes in as a file and comes out as reports, beside this centre's own. */
@NullUnmarked
class ReportTest {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final String HEADER =
      "contact_id,channel,queue,customer,priority,queued_at,answered_at,abandoned_at,ended_at,agent\n";
  private static final String MARCH =
      HEADER
          + "K-1,VOICE,history,13800000001,0,2026-03-02T01:00:00Z,2026-03-02T01:00:10Z,,"
          + "2026-03-02T01:05:10Z,agent07\n"
          + "K-2,VOICE,history,c-1,1,2026-03-02T01:10:00Z,2026-03-02T01:11:00Z,,"
          + "2026-03-02T01:31:00Z,agent07\n"
          + "K-3,VOICE,history,,0,2026-03-02T01:29:00Z,,2026-03-02T01:30:30Z,,\n";
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

  private static WebTestClient.ResponseSpec imported(WebTestClient who, String file) {
    return who.post().uri("/api/contacts/import").contentType(CSV).bodyValue(file).exchange();
  }

  private static WebTestClient.BodyContentSpec get(String address) {
    return supervisor.get().uri(address).exchange().expectStatus().isOk().expectBody();
  }

  private static WebTestClient.BodyContentSpec march(String more) {
    return get(
        "/api/reports/queues?queue=history&from=2026-03-02T01:00:00Z&to=2026-03-02T02:00:00Z"
            + more);
  }

  @Test
  void historyGoesInAndComesOutByInterval() {
    imported(supervisor, MARCH + "K-4,VOICE,history\n")
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"imported":3,"rejectedCount":1,"rejected":[{"line":5,"reason":"queued_at is missing"}]}
            """);
    imported(supervisor, MARCH).expectStatus().isOk(); // again: an update
    march("")
        .json(
            """
            {"formula":"WITHOUT_SHORT_ABANDONS","rows":[
              {"queue":"history","from":"2026-03-02T01:00:00Z","to":"2026-03-02T01:30:00Z",
               "offered":3,"answered":2,"answeredInTime":1,"abandoned":0,"serviceLevel":0.5,
               "serviceLevelSeconds":20,"asaSeconds":35.0,"ahtSeconds":300.0,"maxWaitSeconds":60.0,
               "handled":1},
              {"queue":"history","from":"2026-03-02T01:30:00Z","to":"2026-03-02T02:00:00Z",
               "offered":0,"answered":0,"abandoned":1,"serviceLevel":0.0,"maxWaitSeconds":90.0,
               "ahtSeconds":1200.0,"handled":1}],
             "totals":[{"queue":"history","offered":3,"answered":2,"abandoned":1}]}
            """);
    march("&queue=other").jsonPath("$.rows.length()").isEqualTo(2);
    march("&interval=PT1H&threshold=60&formula=OF_ALL")
        .jsonPath("$.rows.length()")
        .isEqualTo(1)
        .jsonPath("$.rows[0].serviceLevel")
        .isEqualTo(2.0 / 3);
    assertThat(centre.bean(AuditTrail.class).newest(5))
        .anyMatch(
            line ->
                line.action() == Action.CONTACTS_IMPORTED
                    && line.detail().equals("3 contacts, 1 lines refused"));
    get("/api/contacts?queue=history")
        .jsonPath("$.items.length()")
        .isEqualTo(3)
        .jsonPath("$.items[2].state")
        .isEqualTo("CLOSED")
        .jsonPath("$.items[2].customerAddress")
        .isEqualTo("138****0001");
    assertThat(centre.bean(Contacts.class).open()).noneMatch(ReportTest::isHistory);
  }

  private static boolean isHistory(Contact contact) {
    return contact.place() != null && contact.place().queue().value().equals("history");
  }

  @Test
  void aReportIsAlsoAFile() {
    imported(supervisor, MARCH).expectStatus().isOk();
    String file =
        supervisor
            .get()
            .uri(
                "/api/reports/queues?queue=history&from=2026-03-02T01:00:00Z"
                    + "&to=2026-03-02T01:30:00Z")
            .accept(CSV)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("text/csv;charset=UTF-8")
            .expectHeader()
            .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"queues.csv\"")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(file.lines())
        .element(1)
        .isEqualTo(
            "history,2026-03-02T01:00:00Z,2026-03-02T01:30:00Z,3,2,1,0,0,0.0,0.5,20,"
                + "WITHOUT_SHORT_ABANDONS,35.0,300.0,60.0,1");
  }

  /** A day of calls: the sums of the report are those on the wallboard. */
  @Test
  void theSumsOfTodayAreThoseOfTheWallboard() {
    centre.presence("agent01", "AVAILABLE");
    Contact call = centre.call();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> centre.contact(call.id()).activeAgent().isPresent());
    centre.as("agent01").post().uri("/api/contacts/{id}/accept", call.id()).exchange();
    centre.join(call.id(), 1);
    centre.presence("agent01", "NOT_READY");
    Contact lost = centre.call();
    centre.customerLeaves(lost.id());
    centre.bean(EventLog.class).catchUp();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String today =
        HEADER + "T-1,,general,,,%s,,%s,,\n".formatted(now.minusSeconds(30), now.minusSeconds(20));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              Map<String, Object> board = line("/api/wallboard", "queues", "name");
              assertThat(board).containsEntry("offered", 2).containsEntry("abandoned", 1);
              Map<String, Object> total = line("/api/reports/queues", "totals", "queue");
              for (String figure :
                  new String[] {
                    "offered",
                    "answered",
                    "answeredInTime",
                    "abandoned",
                    "serviceLevel",
                    "asaSeconds",
                    "ahtSeconds"
                  }) {
                assertThat(total.get(figure)).as(figure).isEqualTo(board.get(figure));
              }
            });
    // history of today is in the report and not on the board, also when that is built again
    imported(supervisor, today).expectStatus().isOk();
    assertThat(line("/api/reports/queues", "totals", "queue")).containsEntry("offered", 3);
    assertThat(line("/api/wallboard", "queues", "name")).containsEntry("offered", 2);
    centre
        .bean(ContactHistory.class)
        .replay(
            now.minusSeconds(3600),
            (contact, event) -> assertThat(contact.origin().calledAddress()).isEqualTo("10000"));
    assertThat(
            centre
                .bean(Wallboard.class)
                .<Integer>read(view -> view.board().handledBy(new AgentId("unknown"))))
        .isZero();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> line(String address, String list, String key) {
    Map<String, Object> answer =
        supervisor
            .get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(Map.class)
            .getResponseBody()
            .blockFirst();
    return ((java.util.List<Map<String, Object>>) answer.get(list))
        .stream().filter(line -> "general".equals(line.get(key))).findFirst().orElseThrow();
  }

  @Test
  void aFileLargerThanAnyOtherBodyIsRead() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      file.append("L-%d,,large,,,2026-02-02T01:00:00Z,,2026-02-02T01:00:30Z,,\n".formatted(i));
    }
    imported(supervisor, file.toString())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.imported")
        .isEqualTo(5_000);
    get("/api/reports/queues?from=2026-02-02T00:00:00Z&to=2026-02-03T00:00:00Z&queue=large")
        .jsonPath("$.totals[0].abandoned")
        .isEqualTo(5_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|The file is empty.",
        "a,b|contact_id",
        "'contact_id,queue,queued_at\n\"x'|quote"
      })
  void aFileThatCannotBeReadIsMalformed(String file, String detail) {
    WebTestClient.ResponseSpec answer = imported(supervisor, file);
    answer.expectStatus().isBadRequest();
    answer
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:malformed")
        .jsonPath("$.detail")
        .value(String.class, text -> assertThat(text).endsWith("Nothing was imported."));
  }

  @Test
  void anythingButAFileOfLinesIsNotTaken() {
    supervisor
        .post()
        .uri("/api/contacts/import")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("Send text/csv.");
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, from",
    "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, to",
    "from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z, to",
    "from=-1000000000-01-01T00:00:00Z, from",
    "to=+1000000000-12-31T23:59:59Z, to",
    "from=+1000000000-12-31T23:59:59Z, from",
    "interval=30, interval",
    "interval=PT0S, interval",
    "interval=-PT30M, interval",
    "interval=P100000000000D, interval",
    "threshold=-1, threshold",
    "threshold=soon, threshold",
    "threshold=99999999999, threshold",
    "formula=BEST, formula",
    "queue=A B, queue"
  })
  void whatCannotBeReportedIsRefused(String query, String field) {
    supervisor
        .get()
        .uri("/api/reports/queues?" + query.replace("+", "%2B").replace(" ", "%20"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void satisfactionIsToldAlthoughNobodyRated() {
    get("/api/reports/satisfaction?from=2020-01-01T00:00:00Z").json("{\"rows\":[]}");
  }

  @Test
  void estimatesAreToldAlthoughThereAreNone() {
    get("/api/reports/estimates?from=2020-01-01T00:00:00Z").json("{\"rows\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"agent01, 403, 403", "auditor, 200, 403", "quality, 200, 403", "admin, 200, 200"})
  void onlySomeMayReadReportsOrTakeHistoryOver(String who, int reading, int taking) {
    WebTestClient them = centre.as(who);
    them.get().uri("/api/reports/queues").exchange().expectStatus().isEqualTo(reading);
    imported(them, HEADER).expectStatus().isEqualTo(taking);
  }
}
