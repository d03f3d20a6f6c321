package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.field;
import static io.lianxi.desktop.app.ArticleRequests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Labelled questions and runs from outside, where Elasticsearch is away. */
@NullUnmarked
class RelevanceDoorTest {
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient EDITOR = CENTRE.as("editor");
  private static final String SETS = "/api/knowledge/relevance/sets";
  private static final String RUNS = "/api/knowledge/relevance/runs";

  private static WebTestClient.ResponseSpec put(WebTestClient who, String name, Object body) {
    return who.put()
        .uri(SETS + "/{name}", name)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.ResponseSpec run(WebTestClient who, Object body) {
    return who.post().uri(RUNS).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  private static Map<String, Object> set(int queries) {
    return Map.of(
        "queries",
        Collections.nCopies(queries, Map.of("text", "怎么查话费", "relevant", List.of("K1", "K2"))));
  }

  @Test
  void aSetIsKeptAndListed() {
    JsonNode kept = read(put(EDITOR, "telecom-dev", set(2)), 200);
    assertThat(kept.path("name").asString()).isEqualTo("telecom-dev");
    JsonNode told = read(EDITOR.get().uri(SETS + "/telecom-dev").exchange(), 200);
    assertThat(told.path("queries").path(1).path("relevant").path(1).asString()).isEqualTo("K2");
    assertThat(read(EDITOR.get().uri(SETS).exchange(), 200).valueStream())
        .anyMatch(
            line ->
                line.path("name").asString().equals("telecom-dev")
                    && line.path("queries").asInt() == 2);
    read(EDITOR.get().uri(SETS + "/none").exchange(), 404);
  }

  @Test
  void aSetMayBeLongerThanOtherBodies() {
    Map<String, Object> one = Map.of("text", "长".repeat(500), "relevant", List.of("K1"));
    Map<String, Object> longSet = Map.of("queries", Collections.nCopies(2_000, one));
    put(EDITOR, "long", longSet).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|{}|queries",
        "a|{\"queries\":[]}|queries",
        "a|{\"queries\":[null]}|queries[0]",
        "a|{\"queries\":[{\"text\":\" \",\"relevant\":[\"a\"]}]}|queries[0].text",
        "a|{\"queries\":[{\"text\":\"x\",\"relevant\":[]}]}|queries[0].relevant",
        "a|{\"queries\":[{\"text\":\"x\",\"relevant\":[\"a b\"]}]}|queries[0].relevant[0]",
        "a|{\"queries\":{}}|queries",
        "a|{\"colour\":1}|colour",
        "A_B|{\"queries\":[{\"text\":\"x\",\"relevant\":[\"a\"]}]}|name"
      })
  void whatIsWrongWithASetIsNamed(String name, String body, String field) {
    assertThat(field(read(put(EDITOR, name, body), 400))).isEqualTo(field);
  }

  @Test
  void aBodyThatIsNoneOrTooLargeIsRefused() {
    read(put(EDITOR, "a", "{"), 400);
    read(put(EDITOR, "a", "\"" + "x".repeat(5 << 20) + "\""), 413);
  }

  @Test
  void aRunThatFailsSaysWhy() {
    read(put(EDITOR, "small", set(1)), 200);
    Map<String, Object> wish = Map.of("set", "small", "weights", Map.of("title", 5));
    String id = read(run(EDITOR, wish), 202).path("id").asString();
    JsonNode failed =
        await()
            .until(
                () -> read(EDITOR.get().uri(RUNS + "/" + id).exchange(), 200),
                run -> !run.path("state").asString().equals("RUNNING"));
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("failure").asString()).isEqualTo("elasticsearch-away");
    assertThat(failed.path("before").isNull()).isTrue();
    assertThat(failed.path("total").asInt()).isEqualTo(2);
    assertThat(read(EDITOR.get().uri(RUNS).exchange(), 200).valueStream())
        .anyMatch(run -> run.path("id").asString().equals(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|set",
        "{\"set\":\"none\"}|set",
        "{\"set\":\"known\",\"weights\":{\"title\":11}}|weights.title",
        "{\"set\":\"known\",\"weights\":{\"title\":\"x\"}}|weights.title",
        "{\"set\":\"known\",\"synonyms\":{\"groups\":[[\"a\"]]}}|synonyms.groups[0]",
        "{\"set\":\"known\",\"synonyms\":{}}|synonyms.groups",
        "{\"set\":\"known\",\"colour\":1}|colour"
      })
  void whatIsWrongWithARunIsNamed(String body, String field) {
    read(put(EDITOR, "known", set(1)), 200);
    assertThat(field(read(run(EDITOR, body), 400))).isEqualTo(field);
  }

  @Test
  void theyAreForThoseWhoWrite() {
    read(AGENT.get().uri(SETS).exchange(), 403);
    read(AGENT.get().uri(SETS + "/small").exchange(), 403);
    read(put(AGENT, "small", set(1)), 403);
    read(run(AGENT, Map.of("set", "small")), 403);
    read(AGENT.get().uri(RUNS).exchange(), 403);
    read(EDITOR.get().uri(RUNS + "/none").exchange(), 404);
    read(EDITOR.get().uri(RUNS + "/00000000-0000-0000-0000-000000000000").exchange(), 404);
  }
}
