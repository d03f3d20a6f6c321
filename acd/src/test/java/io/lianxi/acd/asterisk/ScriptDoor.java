package io.lianxi.acd.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where Asterisk asks what to do with a call, and gets no answer before it is cut. */
final class ScriptDoor implements AutoCloseable {
  private static final String SCRIPT = "agi_network_script: ";

  /** What Asterisk says when the call has gone elsewhere. */
  private static final String GONE = "HANGUP";

  private final ServerSocket server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private ScriptDoor(ServerSocket server) {
    this.server = server;
    Thread.ofPlatform().daemon().name("scripts").start(this::accept);
  }

  static ScriptDoor at(int port) throws IOException {
    return new ScriptDoor(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
  }

  /** How often {@code script} was asked for. */
  int asked(String script) {
    return Collections.frequency(asked, script);
  }

  /** Ends every script in its middle. */
  void cut() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
          .lines()
          .takeWhile(line -> !line.equals(GONE))
          .filter(line -> line.startsWith(SCRIPT))
          .map(line -> line.substring(SCRIPT.length()).split("\\?", 2)[0])
          .forEach(asked::add);
    } catch (IOException | UncheckedIOException e) {
      return; // cut
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
