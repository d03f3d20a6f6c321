package io.lianxi.desktop.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's REST addresses, as another program uses them. */
public final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String root;
  private final String token;

  Api(String root) {
    this(root, "");
  }

  private Api(String root, String token) {
    this.root = root;
    this.token = token;
  }

  /** The same addresses, logged in. */
  public Api logIn(String username, String password) {
    JsonNode session = post("/api/login", Map.of("username", username, "password", password));
    return new Api(root, session.required("token").asString());
  }

  public boolean isHealthy() {
    try {
      return send("GET", "/actuator/health", HttpRequest.BodyPublishers.noBody()).statusCode()
          == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  public JsonNode get(String path) {
    return read("GET " + path, send("GET", path, HttpRequest.BodyPublishers.noBody()));
  }

  public JsonNode post(String path, Object body) {
    return read("POST " + path, send("POST", path, json(body)));
  }

  /** Sends a table of comma-separated text. */
  public JsonNode postCsv(String path, String table) {
    return read(
        "POST " + path,
        send("POST", path, HttpRequest.BodyPublishers.ofString(table), "text/csv;charset=UTF-8"));
  }

  public JsonNode put(String path, Object body) {
    return read("PUT " + path, send("PUT", path, json(body)));
  }

  /** The status that {@code method} on {@code path} answers with. */
  public int status(String method, String path, Object body) {
    return send(method, path, json(body)).statusCode();
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
    return send(method, path, body, "application/json");
  }

  private HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", type)
            .method(method, body);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String what, HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          what + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
  }
}
