package io.lianxi.desktop.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open desk: its socket pings as a page does, and says what it is told. */
final class Desk implements WebSocket.Listener, AutoCloseable {
  private static final int PING_EACH_SECONDS = 5;
  private static final ScheduledExecutorService PINGS =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("desk-pings").unstarted(task));

  private final Consumer<String> told;
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;
  private final Future<?> pings;

  /**
   * Opens the desk and waits until it is open.
   *
   * @param told gets each message, one at a time
   */
  Desk(HttpClient http, String liveUrl, String ticket, Consumer<String> told) {
    this.told = told;
    URI address = URI.create(liveUrl + "/live/desk?ticket=" + ticket);
    socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    pings =
        PINGS.scheduleAtFixedRate(
            () -> socket.sendText("{\"type\":\"ping\"}", true).join(),
            PING_EACH_SECONDS,
            PING_EACH_SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
    message.append(part);
    if (isLast) {
      String text = message.toString();
      message.setLength(0);
      told.accept(text);
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    pings.cancel(false);
    socket.abort();
  }
}
