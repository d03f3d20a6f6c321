package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.field;
import static io.lianxi.desktop.app.ArticleRequests.read;
import static io.lianxi.desktop.app.ArticleRequests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.learning.SearchRecorder;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchListener;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /** As Elasticsearch would have it, which is away here: what finds nothing then is no gap. */
  private static void search(String text) {
    SearchQuestion.Scope anywhere =
        new SearchQuestion.Scope(LocalDate.parse("2026-11-28"), null, null, null);
    SearchRecorder recorder = CENTRE.bean(SearchRecorder.class);
    recorder.searched(
        new SearchListener.Search(
            UUID.randomUUID(),
            "agent01",
            new SearchQuestion(text, 0, 10, anywhere, SearchMode.HYBRID),
            new SearchAnswer(List.of(), 0, SearchMode.HYBRID, null, null, List.of(), List.of())));
    recorder.write();
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

  private static WebTestClient.ResponseSpec opens(String search) {
    return EDITOR
        .post()
        .uri("/api/knowledge/searches/" + search + "/click")
        .bodyValue(Map.of("article", "a", "position", 1))
        .exchange();
  }

  @Test
  void nothingIsLearntOfTryingOutWhatIsFound() {
    String address = "/api/knowledge/search?q=wwxxyy+ppqqzz";
    opens(get(EDITOR, address).path("searchId").asString()).expectStatus().is2xxSuccessful();
    String trial = get(EDITOR, address + "&trial=true").path("searchId").asString();
    read(opens(trial), 404);
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
