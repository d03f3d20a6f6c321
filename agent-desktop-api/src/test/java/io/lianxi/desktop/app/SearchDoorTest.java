package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The doors to search, where Elasticsearch is away: nothing may fail for that. */
@NullUnmarked
class SearchDoorTest {
  private final Centre centre = Centre.one();

  private WebTestClient.ResponseSpec get(String who, String path) {
    return centre.as(who).get().uri(path).exchange();
  }

  private WebTestClient.ResponseSpec put(String who, String path, Object body) {
    return centre.as(who).put().uri(path).bodyValue(body).exchange();
  }

  @Test
  void everyoneSearchesAndIsToldHow() {
    get("agent01", "/api/knowledge/search?q=宽带")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.searchId")
        .isNotEmpty()
        .jsonPath("$.mode")
        .isEqualTo("postgres")
        .jsonPath("$.degraded")
        .isEqualTo("elasticsearch-away")
        .jsonPath("$.hits")
        .isArray()
        .jsonPath("$.facets.category")
        .isArray();
    get("agent01", "/api/knowledge/complete?q=宽").expectStatus().isOk();
  }

  @Test
  void nobodySearchesWithoutLoggingIn() {
    centre.web().get().uri("/api/knowledge/search?q=a").exchange().expectStatus().isUnauthorized();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "title:* AND (",
        "\"",
        "*:*",
        "\\",
        "%",
        "<script>",
        "'; drop table x;--",
        "😀"
      })
  void whateverIsTypedIsAnswered(String typed) {
    centre
        .as("agent01")
        .get()
        .uri(uri -> uri.path("/api/knowledge/search").queryParam("q", "{q}").build(typed))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void aLongQueryIsAnswered() {
    centre
        .as("agent01")
        .get()
        .uri(
            uri ->
                uri.path("/api/knowledge/search").queryParam("q", "{q}").build("宽带".repeat(5_000)))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @CsvSource({
    "size=0,size",
    "size=1001,size",
    "size=x,size",
    "from=-1,from",
    "from=990&size=20,from",
    "at=yesterday,at",
    "at=0001-01-01,at",
    "kind=POEM,kind",
    "mode=magic,mode",
    "colour=red,colour"
  })
  void whatIsWrongIsNamed(String asked, String field) {
    get("agent01", "/api/knowledge/search?q=a&" + asked)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void suggestionsNeedSomethingToGoBy() {
    centre
        .as("agent01")
        .post()
        .uri("/api/knowledge/suggest")
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("text");
  }

  private WebTestClient.ResponseSpec suggest(String who, Map<String, Object> known) {
    return centre.as(who).post().uri("/api/knowledge/suggest").bodyValue(known).exchange();
  }

  @Test
  void suggestionsAreMadeOfWhatWhoeverAsksMaySee() {
    ContactId call = centre.call().id();
    Map<String, Object> known = Map.of("contact", call.toString());
    suggest("supervisor", known).expectStatus().isOk().expectBody().jsonPath("$.hits").isArray();
    suggest("agent02", known).expectStatus().isForbidden();
    centre.customerLeaves(call);
    suggest("agent01", Map.of("ticket", "none")).expectStatus().isNotFound();
    suggest("editor", Map.of("ticket", "none")).expectStatus().isForbidden();
  }

  @Test
  void naughtyTextsAreAnswered() {
    WebTestClient agent = centre.as("agent01");
    for (String naughty : Texts.naughty()) {
      for (String path : List.of("search", "complete")) {
        agent
            .get()
            .uri("/api/knowledge/" + path + "?q={q}", naughty)
            .exchange()
            .expectStatus()
            .isOk();
      }
      agent
          .post()
          .uri("/api/knowledge/suggest")
          .bodyValue(Map.of("text", naughty))
          .exchange()
          .expectStatus()
          .isOk();
    }
  }

  @Test
  void editorsChangeSynonymsAndNobodyOverwritesWhatTheyHaveNotSeen() {
    Map<?, ?> now =
        get("agent01", "/api/knowledge/synonyms")
            .expectStatus()
            .isOk()
            .returnResult(Map.class)
            .getResponseBody()
            .blockFirst();
    assertThat((Iterable<?>) now.get("groups")).isNotEmpty();
    put("agent01", "/api/knowledge/synonyms", now).expectStatus().isForbidden();
    put("editor", "/api/knowledge/synonyms", now).expectStatus().isOk();
    put("editor", "/api/knowledge/synonyms", now).expectStatus().isEqualTo(409);
    put("editor", "/api/knowledge/synonyms", "{\"groups\":[[\"一个\"]]}".transform(Json::of))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("groups[0]");
    get("editor", "/api/knowledge/synonyms/versions").expectStatus().isOk();
  }

  @Test
  void editorsChangeWeightsWithinTheirLimits() {
    put("agent01", "/api/knowledge/weights", Map.of("title", 4)).expectStatus().isForbidden();
    put("editor", "/api/knowledge/weights", Map.of("title", 4))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo(4)
        .jsonPath("$.meaning")
        .isEqualTo(0.86);
    put("editor", "/api/knowledge/weights", Map.of("meaning", 2))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("meaning");
    put("editor", "/api/knowledge/weights", Map.of("colour", 2)).expectStatus().isBadRequest();
  }

  @Test
  void nothingIsRebuiltWhereThereIsNothingToBuildIn() {
    get("agent01", "/api/knowledge/rebuild")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isNotEmpty();
    centre
        .as("agent01")
        .post()
        .uri("/api/knowledge/rebuild")
        .exchange()
        .expectStatus()
        .isForbidden();
    centre
        .as("editor")
        .post()
        .uri("/api/knowledge/rebuild")
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  /** JSON as it is written. */
  private static final class Json {
    static Map<?, ?> of(String json) {
      return tools.jackson.databind.json.JsonMapper.builder().build().readValue(json, Map.class);
    }
  }
}
