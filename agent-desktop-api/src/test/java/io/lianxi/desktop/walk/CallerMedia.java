package io.lianxi.desktop.walk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A caller's ear and mouth: hums, presses keys (RFC 4733), counts what it hears. It speaks to
 * whoever speaks to it first.
 */
final class CallerMedia implements AutoCloseable {
  private static final int EVENT_FRAMES = 8;
  private static final char NONE = 0;

  private final DatagramSocket socket;
  private final AtomicLong heard = new AtomicLong();
  private final AtomicLong heardLoud = new AtomicLong();
  private final BlockingQueue<Character> keys = new LinkedBlockingQueue<>();
  private volatile @Nullable SocketAddress remote;

  CallerMedia() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofPlatform().daemon().name("caller-ear").start(this::listen);
    Thread.ofPlatform().daemon().name("caller-mouth").start(this::speak);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Packets heard so far. */
  long heard() {
    return heard.get();
  }

  /** Packets with sound in them heard so far. */
  long heardLoud() {
    return heardLoud.get();
  }

  void press(char key) {
    keys.add(key);
  }

  private void listen() {
    byte[] buffer = new byte[2048];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        remote = packet.getSocketAddress();
        heard.incrementAndGet();
        if (Alaw.isLoud(buffer, RtpPackets.HEADER, packet.getLength())) {
          heardLoud.incrementAndGet();
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void speak() {
    long next = System.nanoTime();
    char key = NONE;
    int frame = 0;
    int start = 0;
    for (int n = 0; !socket.isClosed(); n++) {
      next += 20_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
      SocketAddress to = remote;
      if (to == null) {
        continue;
      }
      if (key == NONE && !keys.isEmpty()) {
        key = keys.remove();
        frame = 0;
        start = n;
      }
      if (key == NONE) {
        send(to, RtpPackets.hum(n));
        continue;
      }
      frame++;
      send(to, RtpPackets.key(n, key, start, frame, EVENT_FRAMES));
      if (frame >= EVENT_FRAMES + RtpPackets.END_SAID_AGAIN) {
        key = NONE;
      }
    }
  }

  private void send(SocketAddress to, byte[] packet) {
    try {
      socket.send(new DatagramPacket(packet, packet.length, to));
    } catch (IOException gone) {
      remote = null;
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
