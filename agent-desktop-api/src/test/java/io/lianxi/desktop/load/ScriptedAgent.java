package io.lianxi.desktop.load;

import io.lianxi.desktop.walk.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent who accepts every offer at once, over the same addresses as the web app. */
final class ScriptedAgent implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final WebSocket socket;
  private final StringBuilder message = new StringBuilder();

  ScriptedAgent(Api api, HttpClient http) {
    this.api = api;
    JsonNode ticket = api.post("/api/live/ticket", Map.of());
    URI address =
        URI.create(
            ticket.required("url").asString()
                + "/live/desk?ticket="
                + ticket.required("ticket").asString());
    this.socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    api.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
    message.append(part);
    if (isLast) {
      JsonNode event = JSON.readTree(message.toString());
      message.setLength(0);
      if (event.required("type").asString().equals("offered")) {
        String id = event.required("contact").required("id").asString();
        Thread.startVirtualThread(() -> api.post("/api/contacts/" + id + "/accept", Map.of()));
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
