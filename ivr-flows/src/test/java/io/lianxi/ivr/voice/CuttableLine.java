package io.lianxi.ivr.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay between Asterisk and the door that a test can cut in the middle. */
final class CuttableLine implements AutoCloseable {
  private final ServerSocket server;
  private final int doorPort;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Thread accepting;

  CuttableLine(int port, int doorPort) throws IOException {
    this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.doorPort = doorPort;
    this.accepting = Thread.ofVirtual().start(this::accept);
  }

  boolean isUsed() {
    return open.stream().anyMatch(socket -> !socket.isClosed());
  }

  /** Cuts every connection. */
  void cut() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    boolean isOver = false;
    while (!isOver) {
      try {
        Socket asterisk = server.accept();
        Socket door = new Socket(InetAddress.getLoopbackAddress(), doorPort);
        open.addAll(List.of(asterisk, door));
        Thread.ofVirtual().start(() -> copy(asterisk, door));
        Thread.ofVirtual().start(() -> copy(door, asterisk));
      } catch (IOException e) {
        // the test is over, or the door is closed: Asterisk sees the connection end
        isOver = server.isClosed();
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      from.close();
      to.close();
    } catch (IOException e) {
      return; // the other direction has closed both
    }
  }

  /** Afterwards the port is free: it is kept until nobody waits at it any more. */
  @Override
  public void close() throws IOException {
    server.close();
    cut();
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
