package io.lianxi.desktop.app;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the doors to flows, as a supervisor. */
@NullUnmarked
final class FlowRequests {
  static final String AGENT = "\"agent\":{\"verb\":\"enqueue\",\"queue\":\"general\"}";
  static final String MENU =
      "\"menu\":{\"verb\":\"menu\",\"text\":{\"zh\":\"请按一\",\"en\":\"Press"
          + " one\"},\"keys\":{\"1\":\"agent\"}},"
          + AGENT;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FlowRequests() {}

  private static final class LoggedIn {
    static final WebTestClient SUPERVISOR = Centre.one().as("supervisor");
  }

  static WebTestClient supervisor() {
    return LoggedIn.SUPERVISOR;
  }

  static WebTestClient.ResponseSpec send(HttpMethod method, String address, String body) {
    return supervisor()
        .method(method)
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  static JsonNode read(WebTestClient.ResponseSpec answer, int status) {
    byte[] body =
        answer.expectStatus().isEqualTo(status).expectBody().returnResult().getResponseBody();
    return JSON.readTree(body == null ? new byte[] {'{', '}'} : body);
  }

  static JsonNode get(String address) {
    return read(supervisor().get().uri(address).exchange(), 200);
  }

  static JsonNode post(String address, String body, int status) {
    return read(send(HttpMethod.POST, address, body), status);
  }

  static JsonNode put(String address, String body, int status) {
    return read(send(HttpMethod.PUT, address, body), status);
  }

  static String document(String name, String steps) {
    String start = steps.substring(1, steps.indexOf('"', 1));
    return """
    {"flow":"%s","name":{"zh":"账单","en":"Bill"},"languages":["zh","en"],"start":"%s","fallback":"general","steps":{%s}}\
    """
        .formatted(name, start, steps);
  }

  static int draft(String name, String steps) {
    int revision = get("/api/flows/" + name).path("draft").path("revision").asInt();
    JsonNode saved =
        put(
            "/api/flows/" + name + "/draft",
            "{\"document\":%s,\"revision\":%d}".formatted(document(name, steps), revision),
            200);
    return saved.path("revision").asInt();
  }

  /** A flow of which {@code steps} are published. */
  static String published(String name, String steps) {
    post("/api/flows", "{\"name\":\"" + name + "\"}", 201);
    publish(name, steps);
    return "/api/flows/" + name;
  }

  static void publish(String name, String steps) {
    post("/api/flows/" + name + "/publish", "{\"revision\":%d}".formatted(draft(name, steps)), 200);
  }

  static JsonNode listed(String name) {
    for (JsonNode flow : get("/api/flows").path("flows")) {
      if (flow.path("name").asString().equals(name)) {
        return flow;
      }
    }
    throw new AssertionError(name + " is not listed");
  }
}
