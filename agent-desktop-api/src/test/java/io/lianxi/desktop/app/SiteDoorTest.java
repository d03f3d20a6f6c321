package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What visitors are told before they write, and the words they leave. */
@NullUnmarked
class SiteDoorTest {
  private static final String SITE = "/api/chat/sites/shop.example";

  /** One of its own, as what is left here would wait for the agents of others. */
  private static Centre centre;

  @BeforeAll
  static void start() {
    centre = Centre.start();
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.ResponseSpec leave(Object body) {
    return centre
        .web()
        .post()
        .uri(SITE + "/words")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.ResponseSpec leave(String key, String matter) {
    return leave(Map.of("key", key, "name", "王芳", "phone", "13800000009", "matter", matter));
  }

  private static String number(WebTestClient.ResponseSpec answer) {
    return answer
        .expectStatus()
        .isCreated()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .path("number")
        .asString();
  }

  @Test
  void aWordBecomesOneTicketAndTooManyAreRefused() {
    String key = UUID.randomUUID().toString();
    String number = number(leave(key, "宽带断了 <script>alert(1)</script>"));
    assertThat(number(leave(key, "宽带断了"))).isEqualTo(number).startsWith("T");
    JsonNode found =
        centre
            .as("supervisor")
            .get()
            .uri("/api/tickets?q=" + number)
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(found.path("items").get(0).path("subject").asString())
        .isEqualTo("网页留言：宽带断了 <script>alert(1)</script>");
    for (int i = 0; i < 3; i++) {
      number(leave(UUID.randomUUID().toString(), "x"));
    }
    leave(UUID.randomUUID().toString(), "x")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"key\":\"12345678\",\"phone\":\"13800000009\",\"matter\":\"x\"}|name",
        "{\"key\":\"12345678\",\"name\":\" \",\"phone\":\"13800000009\",\"matter\":\"x\"}|name",
        "{\"key\":\"12345678\",\"name\":\"x\",\"matter\":\"x\"}|phone",
        "{\"key\":\"12345678\",\"name\":\"x\",\"phone\":\"abc\",\"matter\":\"x\"}|phone",
        "{\"key\":\"12345678\",\"name\":\"x\",\"phone\":\"13800000009\"}|matter",
        "{\"key\":\"' or 1\",\"name\":\"x\",\"phone\":\"13800000009\",\"matter\":\"x\"}|key",
        "{\"name\":\"x\",\"phone\":\"13800000009\",\"matter\":\"x\"}|key",
      })
  void whatIsMissingIsNamed(String body, String field) {
    Refusal.names(leave(body), field);
  }

  @Test
  void whatIsTooLongIsNamed() {
    Refusal.names(leave("12345678", "长".repeat(2_001)), "matter");
  }

  @Test
  void anySiteIsToldWhetherSomebodyIsThere() {
    centre
        .web()
        .get()
        .uri(SITE)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.standing")
        .value(standing -> assertThat((String) standing).isIn("OPEN", "NOBODY"))
        .jsonPath("$.asks.length()")
        .isEqualTo(0);
    centre.web().get().uri("/api/chat/sites/a b").exchange().expectStatus().isNotFound();
    centre
        .web()
        .get()
        .uri("/api/chat/sites/" + "x".repeat(61))
        .exchange()
        .expectStatus()
        .isNotFound();
  }
}
