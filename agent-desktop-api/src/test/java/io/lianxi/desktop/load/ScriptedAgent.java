package io.lianxi.desktop.load;

import io.lianxi.desktop.walk.Api;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent at a desk, over the same addresses as the web app. */
final class ScriptedAgent implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final Habit habit;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Desk desk;

  /** What an agent does when the desk rings. */
  interface Habit {
    void offered(Api api, JsonNode contact);

    /** The talk is over, and the agent has work after it. */
    default void wrapsUp(Api api, JsonNode contact) {}

    /** A customer, or somebody else, has written in a chat of the desk. */
    default void wrote(JsonNode message) {}

    /** The agent's presence is another one, chosen or not. */
    default void became(Api api, JsonNode agent) {}
  }

  /** Accepts at once. */
  static final Habit ACCEPTS = (api, contact) -> api.post(path(contact, "accept"), Map.of());

  /** Comes to the desk and is available; follows {@code habit} on a thread of its own. */
  ScriptedAgent(Api api, HttpClient http, Habit habit) {
    this.api = api;
    this.habit = habit;
    JsonNode ticket = api.post("/api/live/ticket", Map.of());
    this.desk =
        new Desk(
            http,
            ticket.required("url").asString(),
            ticket.required("ticket").asString(),
            this::told);
    api.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
  }

  /** Where {@code action} is done with {@code contact}. */
  static String path(JsonNode contact, String action) {
    return "/api/contacts/" + contact.required("id").asString() + "/" + action;
  }

  private void told(String text) {
    JsonNode event = JSON.readTree(text);
    switch (event.required("type").asString()) {
      case "offered" -> offered(event.required("contact"));
      // what was offered before the desk listened, or was missed
      case "snapshot" -> event.required("contacts").forEach(this::offered);
      case "wrapUp" -> {
        JsonNode contact = event.required("contact");
        Thread.startVirtualThread(() -> habit.wrapsUp(api, contact));
      }
      case "chat.message" -> habit.wrote(event.required("message"));
      case "presence" ->
          Thread.startVirtualThread(() -> habit.became(api, event.required("agent")));
      default -> {} // nothing to do about it
    }
  }

  private void offered(JsonNode contact) {
    boolean rings =
        contact.required("state").asString().equals("OFFERED") && !contact.has("acceptedAt");
    if (rings && seen.add(contact.required("id").asString() + contact.required("offeredAt"))) {
      Thread.startVirtualThread(() -> habit.offered(api, contact));
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
