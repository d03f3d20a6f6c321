package io.lianxi.desktop.walk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
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
  private static final int FRAME = 160;
  private static final int HEADER = 12;
  private static final byte ALAW = 8;
  private static final byte EVENT = 101;
  private static final int EVENT_FRAMES = 8;
  private static final String KEYS = "0123456789*#";

  private final DatagramSocket socket;
  private final AtomicLong heard = new AtomicLong();
  private final AtomicLong heardLoud = new AtomicLong();
  private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
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
    keys.add(KEYS.indexOf(key));
  }

  private void listen() {
    byte[] buffer = new byte[2048];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        remote = packet.getSocketAddress();
        heard.incrementAndGet();
        if (Alaw.isLoud(buffer, HEADER, packet.getLength())) {
          heardLoud.incrementAndGet();
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void speak() {
    long next = System.nanoTime();
    int event = -1;
    int eventFrame = 0;
    int eventStart = 0;
    for (int n = 0; !socket.isClosed(); n++) {
      next += 20_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
      SocketAddress to = remote;
      if (to == null) {
        continue;
      }
      if (event < 0 && !keys.isEmpty()) {
        event = keys.remove();
        eventFrame = 0;
        eventStart = n * FRAME;
      }
      if (event < 0) {
        send(to, hum(n));
        continue;
      }
      eventFrame++;
      boolean isEnd = eventFrame >= EVENT_FRAMES;
      send(to, key(n, event, eventStart, eventFrame, isEnd));
      if (eventFrame >= EVENT_FRAMES + 2) { // the end is said three times, as it may be lost
        event = -1;
      }
    }
  }

  private static byte[] hum(int n) {
    byte[] packet = new byte[HEADER + FRAME];
    header(packet, ALAW, n, n * FRAME);
    for (int i = HEADER; i < packet.length; i++) {
      packet[i] = Alaw.square(i);
    }
    return packet;
  }

  private static byte[] key(int n, int event, int start, int frame, boolean isEnd) {
    byte[] packet = new byte[HEADER + 4];
    header(packet, frame == 1 ? (byte) (EVENT | 0x80) : EVENT, n, start);
    ByteBuffer.wrap(packet)
        .put(HEADER, (byte) event)
        .put(HEADER + 1, (byte) ((isEnd ? 0x80 : 0) | 10))
        .putShort(HEADER + 2, (short) (Math.min(frame, EVENT_FRAMES) * FRAME));
    return packet;
  }

  private static void header(byte[] packet, byte type, int sequence, int timestamp) {
    ByteBuffer.wrap(packet)
        .put((byte) 0x80)
        .put(type)
        .putShort((short) sequence)
        .putInt(timestamp)
        .putInt(0x10000);
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
