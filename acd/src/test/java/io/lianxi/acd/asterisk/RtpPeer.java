package io.lianxi.acd.asterisk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A phone's ear and mouth in a test: sends a square tone as A-law RTP, counts what it hears;
 * answers whoever speaks first.
 */
@NullMarked
final class RtpPeer implements AutoCloseable {
  private static final int FRAME = 160;
  private static final int HEADER = 12;
  private static final byte LOUD_HIGH = (byte) (0x25 ^ 0x80);
  private static final byte LOUD_LOW = 0x25;
  private static final int LOUD = 1000;

  private final DatagramSocket socket;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong loud = new AtomicLong();
  private volatile @Nullable SocketAddress remote;
  private volatile boolean isTalking = true;

  RtpPeer() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofPlatform().daemon().name("rtp-in").start(this::listen);
    Thread.ofPlatform().daemon().name("rtp-out").start(this::talk);
  }

  int port() {
    return socket.getLocalPort();
  }

  void sendTo(SocketAddress address) {
    remote = address;
  }

  /** Packets heard so far. */
  long received() {
    return received.get();
  }

  /** Packets with sound in them heard so far. */
  long loud() {
    return loud.get();
  }

  /** Sends on, or as a phone whose network is gone: nothing. */
  void setTalking(boolean talking) {
    isTalking = talking;
  }

  private void listen() {
    byte[] buffer = new byte[2048];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        if (remote == null) {
          remote = packet.getSocketAddress();
        }
        received.incrementAndGet();
        if (isLoud(buffer, packet.getLength())) {
          loud.incrementAndGet();
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private static boolean isLoud(byte[] packet, int length) {
    long sum = 0;
    for (int i = HEADER; i < length; i++) {
      sum += Math.abs(linear(packet[i]));
    }
    return length > HEADER && sum / (length - HEADER) > LOUD;
  }

  /** G.711 A-law to linear. */
  private static int linear(byte code) {
    int a = (code & 0xff) ^ 0x55;
    int segment = (a & 0x70) >> 4;
    int value = ((a & 0x0f) << 4) + 8;
    if (segment > 0) {
      value = (value + 0x100) << (segment - 1);
    }
    return (a & 0x80) == 0 ? -value : value;
  }

  private void talk() {
    byte[] frame = new byte[HEADER + FRAME];
    for (int i = HEADER; i < frame.length; i++) {
      frame[i] = (i / 10) % 2 == 0 ? LOUD_HIGH : LOUD_LOW; // 400 Hz
    }
    long next = System.nanoTime();
    for (int n = 0; !socket.isClosed(); n++) {
      next += 20_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
      SocketAddress to = remote;
      if (to == null || !isTalking) {
        continue;
      }
      ByteBuffer.wrap(frame).put((byte) 0x80).put((byte) 8).putShort((short) n);
      ByteBuffer.wrap(frame).putInt(4, n * FRAME).putInt(8, System.identityHashCode(this));
      try {
        socket.send(new DatagramPacket(frame, frame.length, to));
      } catch (IOException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
