package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What agents often say. */
@NullUnmarked
class QuickReplyDoorTest {
  private static final String DOOR = "/api/quick-replies";

  private final Centre centre = Centre.one();

  private JsonNode add(String who, String title, boolean isShared) {
    return centre
        .as(who)
        .post()
        .uri(DOOR)
        .bodyValue(Map.of("title", title, "text", "您好，{name}", "shared", isShared))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private List<String> titles(String who) {
    List<String> titles = new ArrayList<>();
    centre
        .as(who)
        .get()
        .uri(DOOR)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .forEach(reply -> titles.add(reply.path("title").asString()));
    return titles;
  }

  private static WebTestClient.ResponseSpec remove(WebTestClient who, JsonNode reply) {
    return who.delete().uri(DOOR + "/" + reply.path("id").asString()).exchange();
  }

  @Test
  void everybodyHasTheirOwnAndWhatIsShared() {
    JsonNode own = add("agent04", "own", false);
    JsonNode shared = add("supervisor", "shared", true);
    assertThat(titles("agent04")).contains("own", "shared");
    assertThat(titles("agent05")).contains("shared").doesNotContain("own");
    assertThat(own.path("own").asBoolean()).isTrue();
    remove(centre.as("agent05"), own).expectStatus().isForbidden();
    remove(centre.as("agent05"), shared).expectStatus().isForbidden();
    remove(centre.as("agent04"), own).expectStatus().isNoContent();
    remove(centre.as("admin"), shared).expectStatus().isNoContent();
    remove(centre.as("agent04"), own).expectStatus().isNotFound();
    assertThat(titles("agent04")).doesNotContain("own", "shared");
  }

  @Test
  void whatIsChangedIsTheSameOne() {
    JsonNode reply = add("agent04", "before", false);
    centre
        .as("agent04")
        .put()
        .uri(DOOR + "/" + reply.path("id").asString())
        .bodyValue(Map.of("title", "after", "text", "x"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("after");
    assertThat(titles("agent04")).contains("after").doesNotContain("before");
    remove(centre.as("agent04"), reply).expectStatus().isNoContent();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"text\":\"x\"}',title",
    "'{\"title\":\" \",\"text\":\"x\"}',title",
    "'{\"title\":\"x\"}',text",
    "'{\"title\":\"x\",\"text\":\"\"}',text"
  })
  void whatIsMissingIsNamed(String body, String field) {
    centre
        .as("agent04")
        .post()
        .uri(DOOR)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void whoMayNotIsRefused() {
    WebTestClient agent = centre.as("agent04");
    Map<String, Object> wish = Map.of("title", "x", "text", "x", "shared", true);
    agent.post().uri(DOOR).bodyValue(wish).exchange().expectStatus().isForbidden();
    agent
        .post()
        .uri(DOOR)
        .bodyValue(Map.of("title", "x".repeat(61), "text", "x"))
        .exchange()
        .expectStatus()
        .isBadRequest();
    agent.delete().uri(DOOR + "/x").exchange().expectStatus().isNotFound();
    centre.as("editor").get().uri(DOOR).exchange().expectStatus().isForbidden();
    centre.web().get().uri(DOOR).exchange().expectStatus().isUnauthorized();
  }
}
