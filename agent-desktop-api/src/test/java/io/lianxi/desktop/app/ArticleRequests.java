package io.lianxi.desktop.app;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to the doors of articles, and what comes back. */
@NullUnmarked
final class ArticleRequests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ArticleRequests() {}

  /** An article of that title. */
  static Map<String, Object> wish(String title) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("title", title);
    wish.put("body", "<p>先看光猫的灯</p>");
    wish.put("kind", "FAULT");
    wish.put("tags", List.of("宽带"));
    wish.put("questions", List.of("上不了网"));
    return wish;
  }

  static JsonNode read(WebTestClient.ResponseSpec response, int status) {
    byte[] body =
        response.expectStatus().isEqualTo(status).expectBody().returnResult().getResponseBody();
    return JSON.readTree(body == null ? "{}".getBytes(StandardCharsets.UTF_8) : body);
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** The first field that a problem names. */
  static String field(JsonNode problem) {
    return problem.path("errors").path(0).path("field").asString();
  }
}
