package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.app.Centre;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that puts articles in and searches them. */
public final class KnowledgeClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String token;

  public KnowledgeClient(Centre centre, String username) {
    url = centre.url();
    token = centre.token(username);
  }

  /** Imports and publishes {@code articles}; what came of it. */
  public JsonNode importAll(List<Map<String, String>> articles) {
    StringBuilder lines = new StringBuilder();
    articles.forEach(article -> lines.append(JSON.writeValueAsString(article)).append('\n'));
    return send(
        request("/api/knowledge/articles/import?publish=true")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines.toString())));
  }

  /** What is found. */
  public JsonNode search(String text, String mode, int size) {
    return JSON.readTree(searched(text, mode, size));
  }

  /** What is found, as it comes. */
  public String searched(String text, String mode, int size) {
    return body(
        request("/api/knowledge/search?mode=" + mode + "&size=" + size + "&q=" + encoded(text)));
  }

  /** How what is typed may go on. */
  public JsonNode complete(String text) {
    return send(request("/api/knowledge/complete?q=" + encoded(text)));
  }

  /** What may help with {@code text}. */
  public JsonNode suggest(String text) {
    return suggest(Map.of("text", text));
  }

  /** What may help with what is known. */
  public JsonNode suggest(Map<String, String> known) {
    return post("/api/knowledge/suggest", known);
  }

  /** Opens a ticket; its id. */
  public String ticket(String subject, String description) {
    Map<String, Object> wish =
        Map.of(
            "customer",
            Map.of("phone", "13900000001"),
            "category",
            "billing",
            "subject",
            subject,
            "description",
            description);
    return post("/api/tickets", wish).path("id").asString("");
  }

  private JsonNode post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** How far the index is. */
  public JsonNode rebuild() {
    return send(request("/api/knowledge/rebuild"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder request) {
    return JSON.readTree(body(request));
  }

  private String body(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
