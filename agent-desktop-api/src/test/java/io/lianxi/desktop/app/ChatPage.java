package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of somebody who writes to the web chat. */
@NullUnmarked
final class ChatPage implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Listener socket;
  private final JsonNode welcome;
  private int keys;

  private ChatPage(Listener socket, Map<String, String> hello) throws Exception {
    this.socket = socket;
    Map<String, String> said = new HashMap<>(hello);
    said.put("type", "hello");
    socket.say(JSON.writeValueAsString(said));
    welcome = socket.next();
  }

  /** Opens the page, which says hello with these words. */
  static ChatPage open(Centre centre, Map<String, String> hello) throws Exception {
    return new ChatPage(Listener.connect(centre.liveUrl() + "/live/chat", centre.url()), hello);
  }

  JsonNode welcome() {
    return welcome;
  }

  /** What the page shows the next time it is opened. */
  String visitor() {
    return welcome.path("visitor").asString();
  }

  Listener socket() {
    return socket;
  }

  void say(Map<String, ?> words) throws Exception {
    socket.say(JSON.writeValueAsString(words));
  }

  /** Writes, and hears that it is kept. */
  ChatPage write(String text) throws Exception {
    String key = "key-" + System.nanoTime() + "-" + keys++;
    say(Map.of("type", "send", "key", key, "text", text));
    assertThat(until("delivery").path("key").asString()).isEqualTo(key);
    return this;
  }

  /** The next of this type; what comes before it is not looked at. */
  JsonNode until(String type) throws Exception {
    return socket.next(type);
  }

  /** The next message that has {@code part} in it; those before it are not looked at. */
  JsonNode untilSaid(String part) throws Exception {
    for (int i = 0; i < 20; i++) {
      JsonNode message = until("message").path("message");
      if (text(message).contains(part)) {
        return message;
      }
    }
    throw new AssertionError("nobody says " + part);
  }

  static String text(JsonNode message) {
    StringBuilder text = new StringBuilder(message.path("text").asString(""));
    text.append(message.path("menu").path("head").asString(""));
    message
        .path("menu")
        .path("choices")
        .forEach(
            choice ->
                text.append('[')
                    .append(choice.path("key").asString())
                    .append(' ')
                    .append(choice.path("text").asString())
                    .append(']'));
    return text.append(message.path("menu").path("tail").asString("")).toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
