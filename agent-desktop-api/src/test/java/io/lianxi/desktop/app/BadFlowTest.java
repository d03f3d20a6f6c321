package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.FlowRequests.AGENT;
import static io.lianxi.desktop.app.FlowRequests.MENU;
import static io.lianxi.desktop.app.FlowRequests.document;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.send;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is no flow, no draft and no name is refused with what is wrong, and never 5xx. */
@NullUnmarked
class BadFlowTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|``",
        "7|``",
        "{}|/flow",
        "{\"flow\":\"NO\"}|/flow",
        "{\"flow\":\"x\",\"colour\":1}|/colour",
        "{\"flow\":\"bad\",\"name\":{\"zh\":\"a\",\"en\":\"b\"},\"languages\":[\"zh\"],\"start\":\"a\","
            + "\"fallback\":\"general\",\"steps\":{\"a\":{\"verb\":\"fly\"}}}|/steps/a/verb",
        "{\"flow\":\"bad\",\"name\":{\"zh\":\"a\",\"en\":\"b\"},\"languages\":[\"zh\"],\"start\":\"a\",\"fallback\":\"general\",\"steps\":{\"a\":{\"verb\":\"say\",\"text\":{\"zh\":\"{1"
            + " +}\"}}}}|/steps/a/text/zh",
        "{\"flow\":\"other\",\"name\":{\"zh\":\"a\",\"en\":\"b\"},\"languages\":[\"zh\"],\"start\":\"a\","
            + "\"fallback\":\"general\",\"steps\":{\"a\":{\"verb\":\"hangup\"}}}|/flow",
      })
  void whatIsNoFlowIsRefusedWithAPointer(String document, String pointer) {
    if (supervisor()
        .get()
        .uri("/api/flows/bad")
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .isError()) {
      post("/api/flows", "{\"name\":\"bad\"}", 201);
    }
    JsonNode problem =
        put("/api/flows/bad/draft", "{\"document\":%s,\"revision\":1}".formatted(document), 422);
    assertThat(problem.path("type").asString()).isEqualTo("urn:lianxi:problem:no-flow");
    assertThat(problem.path("errors").valueStream().map(fault -> fault.path("pointer").asString()))
        .contains(pointer);
    assertThat(problem.path("errors").get(0).path("reason").asString()).isNotEmpty();
    assertThat(problem.path("errors").get(0).path("text").path("zh").asString()).isNotEmpty();
  }

  @Test
  void theReasonIsInTheLanguageThatIsAskedFor() {
    byte[] body =
        supervisor()
            .post()
            .uri("/api/flows/check")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
            .bodyValue("{\"document\":7}")
            .exchange()
            .expectStatus()
            .isEqualTo(422)
            .expectBody()
            .returnResult()
            .getResponseBody();
    JsonNode fault = JSON.readTree(body).path("errors").get(0);
    assertThat(fault.path("reason")).isEqualTo(fault.path("text").path("zh"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[[[[",
        "{\"document\":{},\"revision\":1,\"x\":1}",
        "{\"document\":{}}",
        "{\"revision\":1}",
        "{\"document\":null,\"revision\":1}",
        "{\"revision\":\"1\"}",
      })
  void whatIsNoDraftIsRefused(String body) {
    byte[] sent = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    supervisor()
        .put()
        .uri("/api/flows/hotline/draft")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(sent)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void aMegabyteIsTooLongForAFlowAndMoreForARequest() {
    String text = "字".repeat(340_000);
    String document = document("big", AGENT).replace("账单", text);
    assertThat(
            post("/api/flows/check", "{\"document\":%s}".formatted(document), 422)
                .path("type")
                .asString())
        .isEqualTo("urn:lianxi:problem:no-flow");
    post("/api/flows/check", "{\"document\":\"%s\"}".formatted("字".repeat(800_000)), 413);
    String deep = "[".repeat(5_000);
    post("/api/flows/check", "{\"document\":" + deep, 400);
    post(
        "/api/flows/check", "{\"document\":%s%s}".formatted("[".repeat(100), "]".repeat(100)), 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "\\ud83d",
        "{{{",
        "}",
        "{1/0}",
        "' or 1=1; drop table flow_drafts; --",
        "\\u202e\\u0007",
        "<script>alert(1)</script>",
        "${jndi:ldap://x}",
        "👩‍👩‍👧‍👦",
        "",
      })
  void namesAndTextsOfAnyKindAreKeptOrRefused(String text) {
    String escaped = document("odd", MENU).replace("请按一", text).replace("账单", text);
    int check =
        send(HttpMethod.POST, "/api/flows/check", "{\"document\":%s}".formatted(escaped))
            .returnResult(String.class)
            .getStatus()
            .value();
    assertThat(check).isIn(200, 422);
    if (supervisor()
        .get()
        .uri("/api/flows/odd")
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .isError()) {
      post("/api/flows", "{\"name\":\"odd\"}", 201);
    }
    int revision = get("/api/flows/odd").path("draft").path("revision").asInt();
    int saved =
        send(
                HttpMethod.PUT,
                "/api/flows/odd/draft",
                "{\"document\":%s,\"revision\":%d}".formatted(escaped, revision))
            .returnResult(String.class)
            .getStatus()
            .value();
    assertThat(saved).isEqualTo(check);
    get("/api/flows/odd");
  }

  @Test
  void whateverHasBrokenOtherProgramsIsATextOrNoFlow() {
    for (String naughty : Texts.naughty()) {
      String escaped = JSON.writeValueAsString(naughty);
      String quoted = escaped.substring(1, escaped.length() - 1);
      String body = "{\"document\":%s}".formatted(document("odd", MENU).replace("请按一", quoted));
      int status =
          send(HttpMethod.POST, "/api/flows/check", body)
              .returnResult(String.class)
              .getStatus()
              .value();
      assertThat(status).as(naughty).isIn(200, 422);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ä", "a b", "trial", "prompts", "-a", "0", "a/b"})
  void aNameIsAWord(String name) {
    JsonNode problem =
        post("/api/flows", JSON.writeValueAsString(java.util.Map.of("name", name)), 400);
    assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("name");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,publish,{}",
    "POST,publish,{\"revision\":1;\"percent\":0}",
    "POST,publish,{\"revision\":1;\"percent\":100}",
    "POST,publish,{\"revision\":1.5}",
    "PUT,canary,{\"percent\":101}",
    "PUT,canary,{\"percent\":-1}",
    "PUT,canary,{}",
    "POST,rollback,{\"version\":1}",
    "POST,rollback,{\"why\":\"x\"}",
    "PUT,numbers,{\"numbers\":[null]}",
  })
  void whatCannotBeIsNamed(String method, String verb, String body) {
    send(HttpMethod.valueOf(method), "/api/flows/hotline/" + verb, body.replace(';', ','))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "%00",
        "nothing/editions",
        "nothing/difference?from=1&to=2",
        "hotline/editions/99",
        "hotline/difference?from=1&to=99",
        "hotline/editions/x",
        "hotline/difference?from=x&to=1",
        "nothing/statistics",
        "hotline/statistics?from=x",
        "hotline/statistics?from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z",
        "hotline/statistics?from=2024-01-01T00:00:00Z&to=2026-01-01T00:00:00Z",
        "hotline/statistics?version=x",
        "hotline/statistics?from=%2B999999999-01-01T00:00:00Z",
        "hotline/editions?size=0",
        "hotline/editions?size=1000",
      })
  void whatIsNotThereIsRefused(String address) {
    supervisor()
        .get()
        .uri(URI.create(Centre.one().url() + "/api/flows/" + address))
        .exchange()
        .expectStatus()
        .is4xxClientError()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }
}
