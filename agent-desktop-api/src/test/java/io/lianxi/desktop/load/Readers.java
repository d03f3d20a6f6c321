package io.lianxi.desktop.load;

import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agents who take every chat that is offered, greet, and read what customers write. Whoever never
 * wrote would be taken for away, and lose the chat.
 */
final class Readers implements AutoCloseable {
  /** The demo agents before are newcomers or know special queues. */
  private static final int FIRST = 11;

  /** Whoever writes is led to people at once. */
  private static final String FLOW =
      """
      {"flow":"people","name":{"zh":"人工","en":"People"},"languages":["zh","en"],\
      "start":"agent","fallback":"general",\
      "steps":{"agent":{"verb":"enqueue","queue":"general"}}}\
      """;

  private final List<ScriptedAgent> desks = new ArrayList<>();
  private final Map<String, Long> writtenAt = new ConcurrentHashMap<>();
  private final Collection<Double> shown = new ConcurrentLinkedQueue<>();

  /** How many demo agents there have to be for so many readers. */
  static String demoAgents(int readers) {
    return Integer.toString(FIRST + readers - 1);
  }

  /** Opens their desks, and leads to them whoever writes to {@code account}. */
  Readers(Centre centre, int readers, String account) {
    publish(centre.as("supervisor"), account);
    HttpClient http = HttpClient.newHttpClient();
    for (int i = 0; i < readers; i++) {
      desks.add(new ScriptedAgent(centre.as("agent%02d".formatted(FIRST + i)), http, new Reads()));
    }
  }

  private static void publish(Api supervisor, String account) {
    JsonNode document = JsonMapper.shared().readTree(FLOW);
    supervisor.post("/api/flows", Map.of("name", "people"));
    int revision =
        supervisor
            .put("/api/flows/people/draft", Map.of("document", document, "revision", 1))
            .required("revision")
            .asInt();
    supervisor.post("/api/flows/people/publish", Map.of("revision", revision));
    supervisor.put("/api/flows/people/numbers", Map.of("numbers", List.of(account)));
  }

  private final class Reads implements ScriptedAgent.Habit {
    @Override
    public void offered(Api api, JsonNode contact) {
      api.post(ScriptedAgent.path(contact, "accept"), Map.of());
      api.post(
          "/api/chats/" + contact.required("id").asString() + "/messages",
          Map.of("key", "greeting", "text", "您好，请讲。"));
    }

    @Override
    public void wrote(JsonNode message) {
      Long at = writtenAt.get(message.path("text").asString(""));
      if (at != null) {
        shown.add((System.nanoTime() - at) / 1e9);
      }
    }
  }

  /** A customer writes {@code text}, which nobody else does. */
  void written(String text) {
    writtenAt.put(text, System.nanoTime());
  }

  /** How long it took from being written to a desk since this was asked last. */
  Latencies shown() {
    Latencies latencies = Latencies.of(shown);
    shown.clear();
    writtenAt.clear();
    return latencies;
  }

  @Override
  public void close() {
    desks.forEach(ScriptedAgent::close);
  }
}
