package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refunds through the doors: limits, approvals, lists, report, and whatever may come in. */
@NullUnmarked
class RefundDoorTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String EVIDENCE = "00000000-0000-4000-8000-00000000000a";
  private static Centre centre;
  private static StoredTickets tickets;
  private static WebTestClient agent;
  private static WebTestClient supervisor;
  private static WebTestClient admin;

  @BeforeAll
  static void logIn() {
    centre = Centre.one();
    tickets = new StoredTickets(centre);
    agent = centre.as("agent07"); // of the group that has the tickets
    supervisor = centre.as("supervisor");
    admin = centre.as("admin");
  }

  private static Ticket open(String customer) {
    return tickets.in(TicketState.WORKING, customer, null);
  }

  private static String refundsOf(Ticket ticket) {
    return "/api/tickets/" + ticket.id() + "/refunds";
  }

  private static Map<String, Object> wish(long fen) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("kind", "REFUND");
    wish.put("amountFen", fen);
    wish.put("liability", "OURS");
    wish.put("reason", "多扣一个月");
    return wish;
  }

  private static Map<String, Object> proven(Ticket ticket, long fen) {
    Map<String, Object> wish = wish(fen);
    wish.put("attachments", List.of(evidence(ticket)));
    return wish;
  }

  /** A file of the ticket. */
  private static String evidence(Ticket ticket) {
    return body(agent
            .post()
            .uri("/api/tickets/" + ticket.id() + "/attachments?name=bill.txt")
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .bodyValue("多扣一个月".getBytes(StandardCharsets.UTF_8))
            .exchange()
            .expectStatus()
            .isCreated())
        .path("id")
        .asString();
  }

  private static WebTestClient.ResponseSpec post(WebTestClient who, String address, Object body) {
    return who.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body instanceof String text ? text : JSON.writeValueAsString(body))
        .exchange();
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
  }

  private static JsonNode proposed(WebTestClient who, Ticket ticket, Map<String, Object> wish) {
    return body(post(who, refundsOf(ticket), wish).expectStatus().isCreated());
  }

  private static WebTestClient.ResponseSpec act(WebTestClient who, JsonNode refund, String action) {
    return post(
        who, "/api/refunds/" + refund.path("id").asString() + "/" + action, Map.of("note", "ok"));
  }

  private static JsonNode done(WebTestClient who, JsonNode refund, String action) {
    return body(act(who, refund, action).expectStatus().isOk());
  }

  private static void refused(WebTestClient.ResponseSpec answer, int status, String reason) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo(reason)
        .jsonPath("$.detailZh")
        .isNotEmpty();
  }

  @Test
  void whatAnAgentMayGrantIsApprovedAtOnceAndPaidBySomeoneElse() {
    Ticket ticket = open("refund-1");
    JsonNode refund = proposed(agent, ticket, wish(5_000));
    assertThat(refund.path("state").asString()).isEqualTo("APPROVED");
    assertThat(refund.path("needs").isMissingNode()).isTrue();
    assertThat(refund.path("ticket").path("number").asString()).isEqualTo(ticket.number().value());
    refused(act(agent, refund, "pay"), 403, "RANK_TOO_LOW");
    JsonNode paid = done(supervisor, refund, "pay");
    assertThat(paid.path("state").asString()).isEqualTo("PAID");
    assertThat(paid.path("steps").get(0).path("by").asString()).isEqualTo("supervisor");
    refused(act(supervisor, refund, "pay"), 409, "NOT_IN_STATE");
    JsonNode all = body(agent.get().uri(refundsOf(ticket)).exchange().expectStatus().isOk());
    assertThat(all.path("items")).hasSize(1);
    assertThat(all.path("items").get(0)).isEqualTo(paid);
  }

  @Test
  void whatIsAboveNeedsOneRankAfterTheOther() {
    Ticket ticket = open("refund-2");
    JsonNode refund = proposed(agent, ticket, proven(ticket, 50_001));
    assertThat(refund.path("state").asString()).isEqualTo("PROPOSED");
    assertThat(refund.path("needs").asString()).isEqualTo("SUPERVISOR");
    assertThat(refund.path("steps").get(0).path("role").asString()).isEqualTo("SUPERVISOR");
    refused(act(centre.as("agent08"), refund, "approve"), 403, "RANK_TOO_LOW");
    JsonNode once = done(supervisor, refund, "approve");
    assertThat(once.path("needs").asString()).isEqualTo("ADMIN");
    refused(act(supervisor, refund, "approve"), 403, "RANK_TOO_LOW");
    JsonNode twice = done(admin, refund, "approve");
    assertThat(twice.path("state").asString()).isEqualTo("APPROVED");
    assertThat(twice.path("steps")).hasSize(2);
    assertThat(done(agent, refund, "cancel").path("state").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void nobodyDecidesOnTheirOwnProposal() {
    Ticket ticket = open("refund-3");
    JsonNode refund = proposed(supervisor, ticket, proven(ticket, 20_000));
    refused(act(supervisor, refund, "pay"), 403, "OWN_PROPOSAL");
    done(admin, refund, "pay");
  }

  @Test
  void limitsHoldForTicketAndCustomer() {
    Ticket ticket = open("refund-4");
    refused(post(agent, refundsOf(ticket), proven(ticket, 1_000_001)), 409, "OVER_EVERY_LIMIT");
    refused(post(agent, refundsOf(ticket), wish(10_000)), 409, "EVIDENCE_NEEDED");
    done(supervisor, proposed(agent, ticket, proven(ticket, 900_000)), "reject");
    proposed(agent, ticket, proven(ticket, 1_000_000));
    Ticket second = open("refund-4");
    proposed(agent, second, proven(second, 900_000));
    Ticket third = open("refund-4");
    refused(post(agent, refundsOf(third), proven(third, 100_001)), 409, "OVER_CUSTOMER_LIMIT");
    proposed(agent, third, proven(third, 100_000));
    proposed(agent, open("refund-5"), wish(1_000));
  }

  @Test
  void evidenceIsAFileOfTheTicket() {
    Ticket ticket = open("refund-15");
    String others = evidence(open("refund-15"));
    Map<String, Object> wish = wish(10_000);
    wish.put("attachments", List.of(evidence(ticket), others, EVIDENCE));
    post(agent, refundsOf(ticket), wish)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].field")
        .isEqualTo(List.of("attachments[1]", "attachments[2]"));
  }

  @Test
  void whatProvesARefundStaysWithItsTicket() {
    Ticket ticket = open("refund-16");
    Map<String, Object> wish = proven(ticket, 10_000);
    JsonNode refund = proposed(agent, ticket, wish);
    String file = refund.path("attachments").get(0).asString();
    String address = "/api/tickets/" + ticket.id() + "/attachments/" + file;
    agent
        .delete()
        .uri(address)
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:not-allowed");
    done(supervisor, refund, "reject");
    agent.delete().uri(address).exchange().expectStatus().isNoContent();
  }

  @Test
  void whoDoesNotWorkOnATicketProposesNothingOnItButMayLook() {
    Ticket theirs = tickets.in(TicketState.TAKEN, "refund-17", null);
    WebTestClient stranger = centre.as("agent09");
    post(stranger, refundsOf(theirs), wish(100)).expectStatus().isForbidden();
    stranger.get().uri(refundsOf(theirs)).exchange().expectStatus().isOk();
    for (String role : List.of("editor", "campaigns")) {
      centre.as(role).get().uri(refundsOf(theirs)).exchange().expectStatus().isForbidden();
      centre
          .as(role)
          .get()
          .uri("/api/tickets/" + theirs.id() + "/notices")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    supervisor
        .get()
        .uri("/api/tickets/" + EVIDENCE + "/notices")
        .exchange()
        .expectStatus()
        .isNotFound();
    supervisor
        .get()
        .uri("/api/tickets/" + theirs.number() + "/refunds")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHIVED", "CLOSED", "MERGED"})
  void aTicketThatIsOverTakesNone(String state) {
    Ticket over = tickets.in(TicketState.valueOf(state), "refund-6", null);
    refused(post(supervisor, refundsOf(over), wish(100)), 409, "TICKET_OVER");
  }

  @Test
  void theSameRequestTwiceIsOneRefund() {
    Ticket ticket = open("refund-7");
    Map<String, Object> wish = wish(100);
    wish.put("requestId", "form-1");
    assertThat(proposed(agent, ticket, wish)).isEqualTo(proposed(agent, ticket, wish));
  }

  @Test
  void everyDecisionIsAudited() {
    JsonNode refund = proposed(agent, open("refund-8"), wish(6_000));
    done(supervisor, refund, "approve");
    done(admin, refund, "pay");
    assertThat(
            centre
                .bean(JdbcClient.class)
                .sql(
                    "select actor from audit_lines where action = 'REFUND_CHANGED' and subject = ?"
                        + " order by id")
                .param(refund.path("id").asString())
                .query(String.class)
                .list())
        .containsExactly("agent07", "supervisor", "admin");
  }

  @Test
  void whoIsPaidIsTold() {
    Ticket ticket = tickets.in(TicketState.WORKING, "refund-9", "+8613912340009");
    done(supervisor, proposed(agent, ticket, wish(1_250)), "pay");
    JsonNode notices =
        body(
            agent
                .get()
                .uri("/api/tickets/" + ticket.id() + "/notices")
                .exchange()
                .expectStatus()
                .isOk());
    JsonNode last = notices.path("items").get(notices.path("items").size() - 1);
    assertThat(last.path("step").asString()).isEqualTo("REFUND_PAID");
    assertThat(last.path("text").asString()).contains("12.50").contains(ticket.number().value());
    assertThat(last.path("to").asString()).isEqualTo("139****0009");
  }

  @Test
  void listsAndReportShowWhatThereIs() {
    Ticket ticket = open("refund-10");
    JsonNode refund = proposed(agent, ticket, wish(321));
    JsonNode listed =
        body(
            supervisor
                .get()
                .uri("/api/refunds?customer=refund-10&state=APPROVED&size=1")
                .exchange()
                .expectStatus()
                .isOk());
    assertThat(listed.path("items").get(0)).isEqualTo(refund);
    JsonNode report =
        body(supervisor.get().uri("/api/refunds/report").exchange().expectStatus().isOk());
    for (String table : List.of("lines", "byMonth", "byCategory", "byLiability")) {
      JsonNode line = report.path(table).get(0);
      assertThat(line.path("key")).hasSize(table.equals("lines") ? 3 : 1);
      assertThat(line.path("approved").path("count").asInt()).isPositive();
    }
    String csv =
        supervisor
            .get()
            .uri("/api/refunds/report")
            .accept(MediaType.parseMediaType("text/csv"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(csv.lines().toList()).hasSizeGreaterThan(1);
    assertThat(csv).startsWith("month,category,liability,count,fen,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amountFen|0",
        "amountFen|-1",
        "amountFen|100000001",
        "amountFen|9223372036854775807",
        "amountFen|9223372036854775808",
        "amountFen|1e400",
        "amountFen|1.5",
        "amountFen|\"100\"",
        "amountFen|null",
        "kind|\"GIFT\"",
        "kind|0",
        "kind|null",
        "liability|\"YOURS\"",
        "reason|\"\"",
        "reason|\"   \"",
        "attachments[0]|\"x\"",
        "attachments[0]|null",
        "attachments|{}",
        "requestId|\"\"",
        "amount|1",
      })
  void everyWrongFieldIsNamed(String field, String value) {
    String name = field.replace("[0]", "");
    Map<String, Object> wish = wish(100);
    wish.remove(name);
    String others = JSON.writeValueAsString(wish);
    String given = field.equals(name) ? value : "[" + value + "]";
    post(
            agent,
            refundsOf(open("refund-11")),
            "{\"" + name + "\":" + given + "," + others.substring(1))
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    post(agent, refundsOf(open("refund-11")), "{}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].field")
        .isEqualTo(List.of("kind", "liability", "amountFen", "reason"));
  }

  @Test
  void whatIsTooLongIsRefused() {
    Ticket ticket = open("refund-12");
    Map<String, Object> wish = wish(100);
    wish.put("reason", "长".repeat(10_000));
    post(agent, refundsOf(ticket), wish)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("reason");
    wish.put("reason", "x");
    wish.put("attachments", Collections.nCopies(21, EVIDENCE));
    post(agent, refundsOf(ticket), wish)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("attachments");
    JsonNode refund = proposed(agent, ticket, wish(100));
    post(
            supervisor,
            "/api/refunds/" + refund.path("id").asString() + "/pay",
            Map.of("note", "n".repeat(10_000)))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("note");
  }

  @Test
  void naughtyStringsAreTextLikeAnyOther() {
    Ticket ticket = open("refund-13");
    JsonNode refund = proposed(agent, ticket, wish(6_000));
    for (String text : Texts.naughty()) {
      Map<String, Object> wish = wish(1);
      wish.put("reason", text);
      wish.put("requestId", text);
      JsonNode answer = body(post(agent, refundsOf(ticket), wish));
      assertThat(answer.path("status").asInt(201)).as(text).isIn(201, 400, 409);
      assertThat(answer.path("reason").asString(text.strip()))
          .as(text)
          .isIn(text.strip(), "TOO_MANY");
      assertThat(
              status(
                  post(
                      agent,
                      "/api/refunds/" + refund.path("id").asString() + "/reject",
                      Map.of("note", text))))
          .as(text)
          .isIn(400, 403);
      for (String field : List.of("state", "from", "to", "customer", "after")) {
        assertThat(
                status(supervisor.get().uri("/api/refunds?" + field + "={text}", text).exchange()))
            .as(field + " " + text)
            .isIn(200, 400);
      }
    }
  }

  private static int status(WebTestClient.ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=LOST",
        "from=yesterday",
        "from=%2B999999999-12-31T23:59:59Z",
        "to=1900-01-01T00:00:00Z",
        "size=0",
        "size=201",
        "size=x",
        "after=1",
        "customer=%20"
      })
  void aListOfWhatCannotBeIsInvalid(String query) {
    supervisor
        .get()
        .uri(URI.create(centre.url() + "/api/refunds?" + query))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @Test
  void rolesThatDoNotDecideAboutMoneyDoNot() {
    Ticket ticket = open("refund-14");
    JsonNode refund = proposed(agent, ticket, wish(100));
    for (String role : List.of("editor", "campaigns", "quality", "auditor")) {
      WebTestClient who = centre.as(role);
      post(who, refundsOf(ticket), wish(100)).expectStatus().isForbidden();
      act(who, refund, "pay").expectStatus().isForbidden();
    }
    agent.get().uri("/api/refunds").exchange().expectStatus().isForbidden();
    centre.as("auditor").get().uri("/api/refunds").exchange().expectStatus().isOk();
    centre.web().get().uri("/api/refunds").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void whatIsNotThereIs404() {
    List<String> addresses = new ArrayList<>();
    for (String id : List.of("x", EVIDENCE, "%2e%2e")) {
      addresses.addAll(
          Arrays.asList("/api/refunds/" + id + "/approve", "/api/tickets/" + id + "/refunds"));
    }
    addresses.add("/api/refunds/" + EVIDENCE + "/steal");
    for (String address : addresses) {
      assertThat(
              status(
                  supervisor
                      .method(HttpMethod.POST)
                      .uri(URI.create(centre.url() + address))
                      .contentType(MediaType.APPLICATION_JSON)
                      .bodyValue(
                          JSON.writeValueAsString(address.endsWith("s") ? wish(1) : Map.of()))
                      .exchange()))
          .as(address)
          .isIn(400, 404);
    }
  }
}
