package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.field;
import static io.lianxi.desktop.app.ArticleRequests.read;
import static io.lianxi.desktop.app.ArticleRequests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.learning.SearchRecorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Gaps and reports from outside. */
@NullUnmarked
class GapDoorTest {
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient EDITOR = CENTRE.as("editor");
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");

  private static void search(String text) {
    AGENT
        .get()
        .uri(uri -> uri.path("/api/knowledge/search").queryParam("q", "{q}").build(text))
        .exchange()
        .expectStatus()
        .isOk();
    CENTRE.bean(SearchRecorder.class).write();
  }

  private static JsonNode get(WebTestClient who, String uri) {
    return read(who.get().uri(uri).exchange(), 200);
  }

  private static Optional<JsonNode> gap(String text) {
    return get(EDITOR, "/api/knowledge/gaps?days=30")
        .valueStream()
        .filter(
            gap ->
                gap.path("queries")
                    .valueStream()
                    .anyMatch(query -> query.path("text").asString().equals(text)))
        .findFirst();
  }

  private static JsonNode post(WebTestClient who, JsonNode gap, String verb, int status) {
    return read(
        who.post()
            .uri("/api/knowledge/gaps/{id}/{verb}", gap.path("id").asString(), verb)
            .exchange(),
        status);
  }

  @Test
  void aGapIsOneClickFromItsDraft() {
    search("zqxjwv kkqpw");
    search("zqxjwv kkqpw");
    search("kkqpw zqxjwv");
    JsonNode gap = gap("zqxjwv kkqpw").orElseThrow();
    assertThat(gap.path("searches").asInt()).isEqualTo(3);
    assertThat(gap.path("noHit").asInt()).isEqualTo(3);
    assertThat(gap.path("noClick").asInt()).isZero();
    assertThat(gap.path("lastAt").asString()).endsWith("Z");
    assertThat(gap.path("draft").isNull()).isTrue();
    assertThat(gap.path("queries").path(0).path("count").asInt()).isEqualTo(2);
    JsonNode draft = post(EDITOR, gap, "draft", 201);
    assertThat(draft.path("title").asString()).isEqualTo("zqxjwv kkqpw");
    assertThat(texts(draft.path("working").path("text").path("questions")))
        .containsExactly("zqxjwv kkqpw", "kkqpw zqxjwv");
    assertThat(post(SUPERVISOR, gap, "draft", 201).path("id")).isEqualTo(draft.path("id"));
    assertThat(gap("zqxjwv kkqpw").orElseThrow().path("draft")).isEqualTo(draft.path("id"));
  }

  @Test
  void whatNeedsNoArticleIsToldNoMore() {
    search("qqzzjj xxvvw");
    JsonNode gap = gap("qqzzjj xxvvw").orElseThrow();
    post(EDITOR, gap, "dismiss", 204);
    post(EDITOR, gap, "dismiss", 204);
    assertThat(gap("qqzzjj xxvvw")).isEmpty();
  }

  @Test
  void nothingIsLearntOfTryingOutWhatIsFound() {
    search("wwxxyy ppqqzz");
    String address = "/api/knowledge/search?q=wwxxyy+ppqqzz&trial=true";
    String trial = get(EDITOR, address).path("searchId").asString();
    CENTRE.bean(SearchRecorder.class).write();
    assertThat(gap("wwxxyy ppqqzz").orElseThrow().path("searches").asInt()).isEqualTo(1);
    read(
        EDITOR
            .post()
            .uri("/api/knowledge/searches/" + trial + "/click")
            .bodyValue(Map.of("article", "a", "position", 1))
            .exchange(),
        404);
    assertThat(field(read(EDITOR.get().uri("/api/knowledge/search?q=a&trial=x").exchange(), 400)))
        .isEqualTo("trial");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "366", "x", "1.5", "-1"})
  void howFarBackHasItsLimits(String days) {
    JsonNode problem =
        read(EDITOR.get().uri("/api/knowledge/gaps?days={days}", days).exchange(), 400);
    assertThat(field(problem)).isEqualTo("days");
    assertThat(field(read(EDITOR.get().uri("/api/knowledge/reports/used?days=0").exchange(), 400)))
        .isEqualTo("days");
  }

  @ParameterizedTest
  @CsvSource({"draft", "dismiss"})
  void aGapNobodyKnowsIsNotFound(String verb) {
    read(EDITOR.post().uri("/api/knowledge/gaps/none/" + verb).exchange(), 404);
  }

  @Test
  void theyAreForThoseWhoWrite() {
    for (String report : List.of("gaps", "reports/used", "reports/stale", "reports/duplicates")) {
      read(AGENT.get().uri("/api/knowledge/" + report).exchange(), 403);
      assertThat(get(SUPERVISOR, "/api/knowledge/" + report).isArray()).isTrue();
    }
    read(AGENT.post().uri("/api/knowledge/gaps/none/draft").exchange(), 403);
    read(AGENT.post().uri("/api/knowledge/gaps/none/dismiss").exchange(), 403);
    read(EDITOR.get().uri("/api/knowledge/reports/none").exchange(), 404);
  }
}
