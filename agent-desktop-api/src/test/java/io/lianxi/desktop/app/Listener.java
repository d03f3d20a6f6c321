package io.lianxi.desktop.app;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what a live socket says. */
@NullUnmarked
final class Listener extends Endpoint implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
  private Session session;

  /** Connects with {@code origin}, null for a program that has none. */
  static Listener connect(String url, String origin) throws Exception {
    Listener listener = new Listener();
    ClientEndpointConfig config =
        ClientEndpointConfig.Builder.create()
            .configurator(
                new ClientEndpointConfig.Configurator() {
                  @Override
                  public void beforeRequest(Map<String, List<String>> headers) {
                    headers.remove("Origin");
                    if (origin != null) {
                      headers.put("Origin", List.of(origin));
                    }
                  }
                })
            .build();
    listener.session =
        ContainerProvider.getWebSocketContainer()
            .connectToServer(listener, config, URI.create(url));
    return listener;
  }

  @Override
  public void onOpen(Session opened, EndpointConfig config) {
    opened.addMessageHandler(String.class, text -> heard.add(JSON.readTree(text)));
  }

  @Override
  public void onClose(Session ended, CloseReason reason) {
    closed.complete(reason);
  }

  JsonNode next() throws InterruptedException {
    JsonNode message = heard.poll(10, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("nothing was said for ten seconds");
    }
    return message;
  }

  /** The next message of {@code type}, without those before it. */
  JsonNode next(String type) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    JsonNode message = next();
    while (!message.path("type").asString("").equals(type)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no " + type + " for fifteen seconds");
      }
      message = next();
    }
    return message;
  }

  void say(String text) throws Exception {
    session.getBasicRemote().sendText(text);
  }

  int closeCode() throws Exception {
    return closed.get(10, TimeUnit.SECONDS).getCloseCode().getCode();
  }

  @Override
  public void close() throws IOException {
    session.close();
  }
}
