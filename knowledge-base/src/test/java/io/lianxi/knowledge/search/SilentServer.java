package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** Takes every question and answers none. */
@NullMarked
public final class SilentServer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Socket> asked = new LinkedBlockingQueue<>();

  public SilentServer() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        if (server.isClosed()) { // whoever came while everybody was hung up on
          socket.close();
        }
        if (socket.getInputStream().read() >= 0) {
          asked.add(socket);
        }
      }
    } catch (IOException e) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  public String uri() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Have so many asked, who were not counted before? Waits for them a while. */
  public boolean asked(int times) throws InterruptedException {
    int seen = 0;
    while (seen < times && asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) != null) {
      seen++;
    }
    return seen == times;
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  /** Hangs up on everybody. */
  public void stop() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
