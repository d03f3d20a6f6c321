package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tickets from outside, on real Postgres and Redis. */
@NullUnmarked
class TicketDoorTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");
  private static final String CATEGORY = "billing";
  private static final AtomicInteger CUSTOMERS = new AtomicInteger();

  private static String phone() {
    return "1390%07d".formatted(CUSTOMERS.incrementAndGet());
  }

  private static Map<String, Object> wish(String phone) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("customer", Map.of("phone", phone));
    wish.put("category", CATEGORY);
    wish.put("subject", "账单多收 30 元");
    wish.put("description", "客户反映十月账单多收 30 元，要求核查并退还。");
    wish.put("province", "上海");
    return wish;
  }

  private static JsonNode read(WebTestClient.ResponseSpec response, int status) {
    String body =
        response
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body == null ? "{}" : body);
  }

  private static JsonNode open(Map<String, Object> wish) {
    return read(AGENT.post().uri("/api/tickets").bodyValue(wish).exchange(), 201);
  }

  private static JsonNode act(WebTestClient who, JsonNode ticket, String action, Object words) {
    return read(send(who, ticket, action, words), 200);
  }

  private static WebTestClient.ResponseSpec send(
      WebTestClient who, JsonNode ticket, String action, Object words) {
    return who.post()
        .uri("/api/tickets/{id}/{action}", ticket.path("id").asString(), action)
        .bodyValue(words)
        .exchange();
  }

  private static JsonNode get(WebTestClient who, String uri, Object... variables) {
    return read(who.get().uri(uri, variables).exchange(), 200);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** What each of {@code items} says in {@code field}. */
  private static List<String> said(JsonNode items, String field) {
    return items.valueStream().map(item -> item.path(field).asString()).toList();
  }

  @Test
  void aTicketGoesFromItsOpeningToTheArchiveAndTellsItsWholeStory() {
    JsonNode opened = open(wish(phone()));
    assertThat(opened.path("state").asString()).isEqualTo("OPENED");
    assertThat(opened.path("number").asString()).matches("T\\d{14}");
    assertThat(opened.path("clocks").path("resolution").path("state").asString())
        .isEqualTo("RUNNING");
    assertThat(opened.path("clocks").path("resolution").path("due").asString()).isNotEmpty();
    assertThat(opened.path("customer").path("phone").asString()).contains("****");
    act(AGENT, opened, "accept", Map.of());
    act(AGENT, opened, "first-respond", Map.of("text", "已受理，我们正在核查。"));
    act(AGENT, opened, "pre-process", Map.of("note", "核对账单"));
    act(AGENT, opened, "answer", Map.of("answer", "多收 30 元已退回账户，请查收。"));
    act(AGENT, opened, "revisit", Map.of("satisfaction", "SATISFIED", "note", ""));
    JsonNode cause = get(AGENT, "/api/categories/{code}", CATEGORY).path("rootCauses").path(0);
    String rootCause = cause.path("code").asString("system-error");
    JsonNode archived =
        act(AGENT, opened, "archive", Map.of("rootCause", rootCause, "liability", "OURS"));
    assertThat(archived.path("state").asString()).isEqualTo("ARCHIVED");
    JsonNode story = get(AGENT, "/api/tickets/{id}", opened.path("number").asString());
    assertThat(said(story.path("history"), "type"))
        .containsExactly(
            "Opened",
            "Accepted",
            "FirstResponded",
            "PreProcessed",
            "Answered",
            "Revisited",
            "Archived");
    assertThat(story.path("openedBy").asString()).isEqualTo("agent01");
    assertThat(story.path("history").path(0).path("byName").asString()).isEqualTo("陈晓雯");
    assertThat(story.path("outcome").path("liability").asString()).isEqualTo("OURS");
    assertThat(story.path("clocks").path("resolution").path("state").asString()).isEqualTo("MET");
  }

  @Test
  void whatIsNotAllowedIsRefusedWithWhatIs() {
    JsonNode ticket = open(wish(phone()));
    JsonNode problem = read(send(AGENT, ticket, "answer", Map.of("answer", "好的，已处理")), 409);
    assertThat(problem.path("state").asString()).isEqualTo("OPENED");
    assertThat(problem.path("action").asString()).isEqualTo("answer");
    assertThat(texts(problem.path("allowed"))).contains("accept").doesNotContain("answer");
  }

  @Test
  void whoSawAnOlderVersionIsToldSo() {
    JsonNode ticket = open(wish(phone()));
    act(AGENT, ticket, "accept", Map.of("version", 1));
    JsonNode problem = read(send(AGENT, ticket, "urge", Map.of("version", 1)), 409);
    assertThat(problem.path("type").asString()).endsWith("changed-meanwhile");
    assertThat(problem.path("version").asInt()).isEqualTo(2);
  }

  @Test
  void theSameRequestOpensOneTicket() {
    Map<String, Object> wish = wish(phone());
    wish.put("requestId", UUID.randomUUID().toString());
    assertThat(open(wish).path("id")).isEqualTo(open(wish).path("id"));
  }

  @Test
  void aSecondComplaintIsADuplicateWhileTheFirstIsOpenAndARepeatAfterwards() {
    String phone = phone();
    JsonNode first = open(wish(phone));
    JsonNode check =
        read(AGENT.post().uri("/api/tickets/check").bodyValue(wish(phone)).exchange(), 200);
    assertThat(check.path("duplicates").path(0).path("id")).isEqualTo(first.path("id"));
    assertThat(check.path("missing").size()).isZero();
    assertThat(check.path("clocks").path("resolution").path("due").asString()).isNotEmpty();
    act(AGENT, first, "close", Map.of("reason", "客户撤诉"));
    JsonNode second = open(wish(phone));
    assertThat(second.path("repeatOf").path("number")).isEqualTo(first.path("number"));
    assertThat(said(second.path("related"), "number"))
        .containsExactly(first.path("number").asString());
  }

  @Test
  void whoThreatensWithTheMediaIsARisk() {
    Map<String, Object> wish = wish(phone());
    wish.put("description", "再不处理就找记者曝光，并向工信部投诉！");
    assertThat(texts(open(wish).path("risks"))).contains("记者", "曝光", "工信部");
  }

  @Test
  void oneAnswerToAnIncidentReachesEveryoneWhoJoinedIt() {
    JsonNode incident = open(wish(phone()));
    act(SUPERVISOR, incident, "declare-incident", Map.of("fault", "浦东光缆被挖断"));
    JsonNode joined = open(wish(phone()));
    act(AGENT, joined, "join-incident", Map.of("incident", incident.path("number").asString()));
    act(AGENT, incident, "accept", Map.of());
    act(AGENT, incident, "pre-process", Map.of("note", "抢修中"));
    act(AGENT, incident, "answer", Map.of("answer", "光缆已修复，业务恢复。"));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        get(AGENT, "/api/tickets/{id}", joined.path("id").asString())
                            .path("outcome")
                            .path("answer")
                            .asString())
                    .isEqualTo("光缆已修复，业务恢复。"));
  }

  @Test
  void ticketsAreMergedLinkedAndSplit() {
    JsonNode whole = open(wish(phone()));
    JsonNode other = open(wish(phone()));
    JsonNode merged = act(AGENT, other, "merge", Map.of("into", whole.path("number").asString()));
    assertThat(merged.path("ties").path("mergedInto").path("number"))
        .isEqualTo(whole.path("number"));
    JsonNode split =
        act(AGENT, whole, "split", Map.of("subject", "另一件事", "description", "还有宽带慢的问题"));
    assertThat(split.path("part").path("ties").path("splitFrom").path("number"))
        .isEqualTo(whole.path("number"));
    JsonNode child = open(wish(phone()));
    JsonNode linked =
        act(AGENT, child, "link-parent", Map.of("parent", whole.path("number").asString()));
    assertThat(linked.path("ties").path("parent").path("number")).isEqualTo(whole.path("number"));
    assertThat(
            read(send(AGENT, whole, "merge", Map.of("into", "T20200101000001")), 400)
                .path("errors")
                .path(0)
                .path("field")
                .asString())
        .isEqualTo("into");
  }

  @Test
  void aSuspendedTicketStandsStillAndSaysSo() {
    JsonNode ticket = open(wish(phone()));
    act(AGENT, ticket, "accept", Map.of());
    JsonNode suspended = act(AGENT, ticket, "suspend", Map.of("reason", "等待客户提供凭证"));
    assertThat(suspended.path("clocks").path("resolution").path("state").asString())
        .isEqualTo("PAUSED");
    assertThat(suspended.path("clocks").path("resolution").has("due")).isFalse();
    JsonNode resumed = act(AGENT, ticket, "resume", Map.of());
    assertThat(resumed.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(resumed.path("clocks").path("resolution").path("due").asString()).isNotEmpty();
  }

  @Test
  void aChangeOfPriorityIsComputedFromTheBeginningAndSaid() {
    JsonNode ticket = open(wish(phone()));
    JsonNode urgent =
        act(SUPERVISOR, ticket, "change-terms", Map.of("priority", "URGENT", "why", "媒体关注"));
    assertThat(urgent.path("priority").asString()).isEqualTo("URGENT");
    assertThat(urgent.path("clocks").path("resolution").path("promisedSeconds").asLong())
        .isEqualTo(24 * 3600);
    assertThat(urgent.path("recomputed").size()).isPositive();
    send(AGENT, ticket, "change-terms", Map.of("priority", "ORDINARY", "why", "x"))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void listsFindTicketsByWhatIsAsked() {
    String phone = phone();
    JsonNode ticket = open(wish(phone));
    JsonNode found = get(AGENT, "/api/tickets?phone={phone}&open=true", phone);
    assertThat(found.path("items").size()).isOne();
    assertThat(found.path("items").path(0).path("id")).isEqualTo(ticket.path("id"));
    assertThat(found.path("items").path(0).path("clock").asString()).isEqualTo("OK");
    assertThat(found.path("total").asInt()).isOne();
    assertThat(
            get(AGENT, "/api/tickets?q={number}", ticket.path("number").asString())
                .path("items")
                .size())
        .isOne();
    act(AGENT, ticket, "close", Map.of("reason", "撤诉"));
    assertThat(get(AGENT, "/api/tickets?phone={phone}&open=true", phone).path("items").size())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "state=NEVER,state",
    "open=perhaps,open",
    "due-before=tomorrow,due-before",
    "priority=HIGH,priority",
    "phone=abc,phone",
    "abnormal=ODD,abnormal",
    "sort=SIZE,sort",
    "size=0,size",
    "size=1000,size",
    "after=nonsense,after",
    "colour=red,colour"
  })
  void aQuestionThatCannotBeAnsweredNamesItsField(String query, String field) {
    JsonNode problem = read(SUPERVISOR.get().uri("/api/tickets?" + query).exchange(), 400);
    assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "accept,{\"agent\":\"!\"},agent",
    "first-respond,{},text",
    "escalate,{\"reason\":\"x\"},to",
    "close,{\"reason\":\" \"},reason",
    "hold,{},hold"
  })
  void aVerbWithoutItsWordsNamesTheField(String action, String words, String field) {
    JsonNode ticket = open(wish(phone()));
    JsonNode problem =
        read(
            SUPERVISOR
                .post()
                .uri("/api/tickets/{id}/{action}", ticket.path("id").asString(), action)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(words)
                .exchange(),
            400);
    assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
  }

  @Test
  void anOpeningNamesEverythingThatIsMissing() {
    JsonNode problem = read(AGENT.post().uri("/api/tickets").bodyValue(Map.of()).exchange(), 400);
    assertThat(said(problem.path("errors"), "field"))
        .contains("category", "subject", "description");
  }

  @Test
  void naughtyTextsAreKeptAsTheyAre() {
    for (String naughty :
        List.of("<script>alert(1)</script>", "'; drop table tickets; --", "👾 ﷽ Ω≈ç", "=1+1")) {
      Map<String, Object> wish = wish(phone());
      wish.put("subject", naughty);
      wish.put("description", naughty);
      JsonNode ticket = open(wish);
      assertThat(ticket.path("subject").asString()).isEqualTo(naughty.strip());
      act(AGENT, ticket, "urge", Map.of("note", naughty));
    }
  }

  @Test
  void manyAreDoneAtOnceAndThoseRefusedSayWhy() {
    JsonNode one = open(wish(phone()));
    JsonNode two = open(wish(phone()));
    act(AGENT, two, "close", Map.of("reason", "撤诉"));
    JsonNode answer =
        read(
            AGENT
                .post()
                .uri("/api/tickets/bulk")
                .bodyValue(
                    Map.of(
                        "ids",
                        List.of(one.path("id").asString(), two.path("id").asString(), "nonsense"),
                        "action",
                        "accept",
                        "body",
                        Map.of()))
                .exchange(),
            200);
    assertThat(texts(answer.path("done"))).containsExactly(one.path("id").asString());
    assertThat(answer.path("refused").size()).isEqualTo(2);
    assertThat(answer.path("refused").path(0).path("reasonZh").asString()).contains("受理");
  }

  @Test
  void filesAreKeptWithTheirTypeAndOthersAreRefused() {
    JsonNode ticket = open(wish(phone()));
    String id = ticket.path("id").asString();
    byte[] text = "客户提供的通话记录".getBytes(StandardCharsets.UTF_8);
    JsonNode added =
        read(
            AGENT
                .post()
                .uri("/api/tickets/{id}/attachments?name={name}", id, "记录.txt")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(text)
                .exchange(),
            201);
    assertThat(added.path("type").asString()).isEqualTo("text/plain");
    AGENT
        .get()
        .uri("/api/tickets/{id}/attachments/{file}", id, added.path("id").asString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectBody(byte[].class)
        .isEqualTo(text);
    JsonNode problem =
        read(
            AGENT
                .post()
                .uri("/api/tickets/{id}/attachments?name={name}", id, "photo.png")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(new byte[11 * 1024 * 1024])
                .exchange(),
            413);
    assertThat(problem.path("type").asString()).endsWith("too-large");
    assertThat(get(AGENT, "/api/tickets/{id}", id).path("attachments").size()).isOne();
  }

  @Test
  void filtersAreKeptForOneselfAndSharedBySupervisors() {
    String name = "我的" + UUID.randomUUID().toString().substring(0, 8);
    AGENT
        .put()
        .uri("/api/tickets/filters/{name}", name)
        .bodyValue(Map.of("query", "state=OPENED"))
        .exchange()
        .expectStatus()
        .isOk();
    AGENT
        .put()
        .uri("/api/tickets/filters/{name}", name)
        .bodyValue(Map.of("query", "state=OPENED", "shared", true))
        .exchange()
        .expectStatus()
        .isBadRequest();
    assertThat(said(get(AGENT, "/api/tickets/filters").path("items"), "name")).contains(name);
    assertThat(said(get(SUPERVISOR, "/api/tickets/filters").path("items"), "name"))
        .doesNotContain(name);
    AGENT.delete().uri("/api/tickets/filters/{name}", name).exchange().expectStatus().isNoContent();
    AGENT.delete().uri("/api/tickets/filters/{name}", name).exchange().expectStatus().isNotFound();
  }

  @Test
  void theBoardCountsWhatTheListShows() {
    open(wish(phone()));
    long open = get(SUPERVISOR, "/api/tickets?open=true&size=1").path("total").asLong();
    assertThat(open).isPositive();
    await()
        .untilAsserted(
            () ->
                assertThat(get(SUPERVISOR, "/api/tickets/board").path("open").asLong())
                    .isEqualTo(open));
    JsonNode board = get(SUPERVISOR, "/api/tickets/board");
    assertThat(board.path("ageSeconds").asLong()).isBetween(0L, 60L);
    SUPERVISOR
        .get()
        .uri("/api/tickets/board?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z")
        .exchange()
        .expectStatus()
        .isBadRequest();
    assertThat(said(board.path("byCategory"), "key")).contains(CATEGORY);
    await()
        .untilAsserted(
            () ->
                assertThat(get(SUPERVISOR, "/api/wallboard").path("tickets").path("open").asLong())
                    .isPositive());
    AGENT.get().uri("/api/tickets/board").exchange().expectStatus().isForbidden();
  }

  @Test
  void aMonthIsToldAsJsonAndForSpreadsheets() {
    open(wish(phone()));
    JsonNode report = get(SUPERVISOR, "/api/tickets/report");
    assertThat(report.path("opened").asLong()).isPositive();
    String csv =
        SUPERVISOR
            .get()
            .uri("/api/tickets/rollup?level=PROVINCE")
            .accept(MediaType.parseMediaType("text/csv"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(csv).contains("month,province,category").contains("上海," + CATEGORY);
    SUPERVISOR.get().uri("/api/tickets/report?month=soon").exchange().expectStatus().isBadRequest();
  }

  @Test
  void whoHasNothingToDoWithTicketsSeesNone() {
    CENTRE.as("editor").get().uri("/api/tickets").exchange().expectStatus().isForbidden();
    JsonNode ticket = open(wish(phone()));
    send(CENTRE.as("quality"), ticket, "accept", Map.of()).expectStatus().isForbidden();
    assertThat(
            get(CENTRE.as("auditor"), "/api/tickets/{id}", ticket.path("id").asString())
                .path("allowed")
                .size())
        .isZero();
  }
}
