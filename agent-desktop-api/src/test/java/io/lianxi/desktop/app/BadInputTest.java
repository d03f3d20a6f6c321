package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes in, the answer is a problem that says what is wrong, and never 5xx. */
@NullUnmarked
class BadInputTest {
  private static final String UNKNOWN = "/api/contacts/00000000-0000-0000-0000-000000000000";
  private static Centre centre;
  private static WebTestClient agent;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() {
    centre = Centre.start();
    agent = centre.as("agent01");
    supervisor = centre.as("supervisor");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.BodyContentSpec problem(
      WebTestClient.RequestHeadersSpec<?> request, int status, String slug) {
    return request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:" + slug)
        .jsonPath("$.title")
        .exists()
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.trace")
        .doesNotExist();
  }

  private static WebTestClient.RequestHeadersSpec<?> put(
      WebTestClient who, String address, String body) {
    return who.put().uri(address).contentType(MediaType.APPLICATION_JSON).bodyValue(body);
  }

  private static WebTestClient.RequestHeadersSpec<?> post(
      WebTestClient who, String address, String body) {
    return who.post().uri(address).contentType(MediaType.APPLICATION_JSON).bodyValue(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "null", "\"text\"", "{\"username\":\"a\",}", "\u0000"})
  void whatIsNotTheJsonExpectedIsMalformed(String body) {
    problem(post(centre.web(), "/api/login", body), 400, "malformed");
  }

  @Test
  void aThousandBracketsAreMalformed() {
    problem(post(centre.web(), "/api/login", "[".repeat(5000)), 400, "malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"password\":\"x\"}|username",
        "{\"username\":\" \",\"password\":\"x\"}|username",
        "{\"username\":{},\"password\":\"x\"}|username",
        "{\"username\":[\"a\"],\"password\":\"x\"}|username",
        "{\"username\":\"a\\u0000b\",\"password\":\"x\"}|username",
        "{\"username\":\"a\\ud83d\",\"password\":\"x\"}|username",
        "{\"username\":\"a\"}|password",
      })
  void everyWrongFieldIsNamed(String body, String field) {
    problem(post(centre.web(), "/api/login", body), 400, "invalid")
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"presence\":\"ASLEEP\"}|presence",
        "{}|presence",
        "{\"presence\":1}|presence",
        "{\"presence\":\"NOT_READY\"}|reason",
        "{\"presence\":\"NOT_READY\",\"reason\":\"RONA\"}|reason",
        "{\"presence\":\"NOT_READY\",\"reason\":\"LUNCH\"}|reason",
        "{\"presence\":\"AVAILABLE\",\"reason\":\"BREAK\"}|reason",
      })
  void aPresenceNobodyCanHaveIsInvalid(String body, String field) {
    problem(put(agent, "/api/desk/presence", body), 400, "invalid")
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void allWrongFieldsAreNamedAtOnce() {
    String body =
        """
        {"labelZh":"","offerTimeoutSeconds":1,"serviceLevelSeconds":0,"wrapUpSeconds":-1}
        """;
    problem(put(supervisor, "/api/queues/general", body), 400, "invalid")
        .jsonPath("$.errors[*].field")
        .isEqualTo(
            List.of(
                "labelEn",
                "labelZh",
                "offerTimeoutSeconds",
                "wrapUpSeconds",
                "serviceLevelSeconds"));
  }

  @Test
  void aQueueThatIsNotThereIsNamed() {
    problem(
            put(
                supervisor,
                "/api/agents/agent01",
                """
                {"displayName":"陈晓雯","skills":[],"queues":["general","nowhere"],"capacity":{}}
                """),
            400,
            "invalid")
        .jsonPath("$.errors[0].field")
        .isEqualTo("queues[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        UNKNOWN,
        "/api/contacts/1",
        "/api/contacts/no-such-thing",
        "/api/queues/nowhere",
        "/api/queues/NOT-A-NAME",
        "/api/agents/nobody",
        "/api/customers/nobody",
        "/api/nothing",
        "/api",
        "/nothing.js",
        "/assets/nothing.js",
        "/actuator/env",
      })
  void whatIsNotThereIs404(String address) {
    problem(supervisor.get().uri(address), 404, "not-found");
  }

  @Test
  void aContactThatIsNotThereCannotBeAccepted() {
    problem(post(agent, UNKNOWN + "/accept", "{}"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-13-01",
        "queue=NO",
        "agent=%20",
        "state=ASLEEP",
        "size=0",
        "size=9999",
        "size=many",
        "after=1",
      })
  void aSearchForWhatCannotBeIsInvalid(String query) {
    problem(
            supervisor.get().uri(URI.create(centre.url() + "/api/contacts?" + query)),
            400,
            "invalid")
        .jsonPath("$.errors[0].field")
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/customers/%00",
        "/api/contacts?customer=%00",
        "/api/customers?phone=%00",
        "/api/queues/..%2f..%2fadmin",
        "/api/customers?phone=",
        "/api/customers",
        "/api/customers?phone=abc",
      })
  void addressesWithWhatNoneMayContainAreRefused(String address) {
    supervisor
        .get()
        .uri(URI.create(centre.url() + address))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void theWrongRoleIsForbidden() {
    problem(put(agent, "/api/queues/general", "{}"), 403, "forbidden");
    problem(put(agent, "/api/agents/agent01", "{}"), 403, "forbidden");
    problem(post(supervisor, UNKNOWN + "/accept", "{}"), 403, "forbidden");
    problem(supervisor.get().uri("/api/desk/softphone"), 403, "forbidden");
    problem(agent.get().uri("/api/contacts?agent=agent02"), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/me", "/api/queues", "/api/contacts", "/api/wallboard", "/api/nothing"})
  void nobodyIsToldNothing(String address) {
    problem(centre.web().get().uri(address), 401, "unauthenticated");
  }

  @Test
  void theWrongMethodSaysWhichAreRight() {
    problem(
        supervisor.method(HttpMethod.DELETE).uri("/api/queues/general"), 405, "method-not-allowed");
    supervisor
        .delete()
        .uri("/api/queues/general")
        .exchange()
        .expectHeader()
        .value("Allow", allow -> assertThat(allow).contains("GET", "PUT"));
  }

  @Test
  void theWrongMediaTypeIs415() {
    problem(
        centre.web().post().uri("/api/login").contentType(MediaType.TEXT_PLAIN).bodyValue("x"),
        415,
        "unsupported-media-type");
  }

  @Test
  void whatCannotBeAnsweredAsAskedIs406() {
    problem(
        supervisor.get().uri("/api/queues").accept(MediaType.APPLICATION_PDF),
        406,
        "not-acceptable");
  }

  @Test
  void aBodyThatIsTooLargeIs413() {
    String note = "x".repeat(300 * 1024);
    problem(post(agent, UNKNOWN + "/wrap-up", "{\"note\":\"" + note + "\"}"), 413, "too-large");
  }

  @Test
  void anActionThatIsNotAllowedSaysWhichAre() {
    centre.presence("agent03", "AVAILABLE");
    Contact call = centre.call();
    try {
      org.awaitility.Awaitility.await()
          .until(() -> centre.contact(call.id()).activeAgent().isPresent());
      problem(
              post(centre.as("agent03"), "/api/contacts/" + call.id() + "/hold", "{}"),
              409,
              "not-allowed")
          .jsonPath("$.state")
          .isEqualTo("OFFERED")
          .jsonPath("$.action")
          .isEqualTo("hold")
          .jsonPath("$.allowed")
          .isEqualTo(List.of("accept", "decline"));
      problem(post(agent, "/api/contacts/" + call.id() + "/accept", "{}"), 403, "forbidden");
    } finally {
      centre.customerLeaves(call.id());
      centre.presence("agent03", "OFFLINE");
    }
  }

  @Test
  void naughtyStringsAreTextLikeAnyOther() {
    JsonMapper json = new JsonMapper();
    Texts.naughty()
        .forEach(
            text -> {
              String body =
                  json.writeValueAsString(
                      Map.of(
                          "labelZh",
                          text,
                          "labelEn",
                          text,
                          "offerTimeoutSeconds",
                          20,
                          "serviceLevelSeconds",
                          20));
              int status = status(put(supervisor, "/api/queues/naughty", body));
              assertThat(status).as(text).isIn(200, 400);
              if (status == 200) {
                supervisor
                    .get()
                    .uri("/api/queues/naughty")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.labelZh")
                    .isEqualTo(text);
              }
            });
  }

  @Test
  void naughtyStringsInAddressesAndNamesAreRefusedOrNotFound() {
    JsonMapper json = new JsonMapper();
    Texts.naughty()
        .forEach(
            text -> {
              for (String address : List.of("/api/customers/{text}", "/api/queues/{text}")) {
                assertThat(status(supervisor.get().uri(address, text)))
                    .as(address + " " + text)
                    .isIn(200, 400, 404);
              }
              assertThat(status(supervisor.get().uri("/api/contacts?customer={text}", text)))
                  .as(text)
                  .isIn(200, 400);
              assertThat(status(supervisor.get().uri("/api/customers?phone={text}", text)))
                  .as(text)
                  .isIn(200, 400);
              String logIn = json.writeValueAsString(Map.of("username", text, "password", text));
              assertThat(status(post(centre.web(), "/api/login", logIn)))
                  .as(text)
                  .isIn(400, 401, 429);
              String transfer = json.writeValueAsString(Map.of("to", "queue", "target", text));
              assertThat(status(post(agent, UNKNOWN + "/transfer", transfer)))
                  .as(text)
                  .isIn(400, 404);
            });
  }

  private static int status(WebTestClient.RequestHeadersSpec<?> request) {
    return request.exchange().expectBody().returnResult().getStatus().value();
  }
}
