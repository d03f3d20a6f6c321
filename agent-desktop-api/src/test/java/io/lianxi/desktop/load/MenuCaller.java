package io.lianxi.desktop.load;

import io.lianxi.desktop.walk.RtpPackets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A caller who hears what is said to its end, thinks, presses a key and waits until somebody speaks
 * again. It belongs to one thread.
 */
final class MenuCaller implements AutoCloseable {
  private static final long MILLI = 1_000_000;
  private static final long FRAME = 20 * MILLI;
  private static final int FRAMES = 5;
  private static final int KIND = 0x7F;

  /** When nothing was sent for so long the words are over: between two of them it is less. */
  private static final long OVER = 700 * MILLI;

  private static final int SHORTEST_THOUGHT = 100;
  private static final int LONGEST_THOUGHT = 1_500;

  /** Who is not spoken to within this time, is not at all. */
  private static final long LOST = 10_000 * MILLI;

  private enum Mood {
    HEARS,
    THINKS,
    PRESSES,
    WAITS,
    IS_GONE
  }

  private final DatagramChannel channel;
  private final Random random;
  private final List<Character> keys;
  private final BiConsumer<Character, Duration> onAnswer;
  private @Nullable SocketAddress remote;
  private Mood mood = Mood.HEARS;
  private long heardAt;
  private long nextAt;
  private long releasedAt;
  private int pressed;
  private int frame;
  private int packets;
  private int lost;

  /**
   * @param keys pressed in turn
   * @param onAnswer is told how long after the key was released the first word came
   */
  MenuCaller(
      Selector selector,
      Random random,
      List<Character> keys,
      BiConsumer<Character, Duration> onAnswer)
      throws IOException {
    this.random = random;
    this.keys = keys;
    this.onAnswer = onAnswer;
    channel = DatagramChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  int port() throws IOException {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  boolean isSpokenTo() {
    return remote != null;
  }

  /** How many keys nobody answered. */
  int lost() {
    return lost;
  }

  private char key() {
    return keys.get(pressed % keys.size());
  }

  /** Takes one packet, if there is one. */
  void receive(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (remote == null) {
      SocketAddress from = channel.receive(buffer);
      if (from != null && isSound(buffer)) {
        remote = from;
        channel.connect(from); // nobody else is heard, and hearing costs less
        heard();
      }
      return;
    }
    try {
      if (channel.read(buffer) > 0 && isSound(buffer)) {
        heard();
      }
    } catch (PortUnreachableException over) {
      mood = Mood.IS_GONE;
    }
  }

  /** What goes on about a neighbour's call comes to this port, too. */
  private static boolean isSound(ByteBuffer packet) {
    return packet.position() > 1 && (packet.get(1) & KIND) == RtpPackets.ALAW;
  }

  private void heard() {
    heardAt = System.nanoTime();
    if (mood == Mood.WAITS || (mood == Mood.PRESSES && frame >= FRAMES)) {
      onAnswer.accept(key(), Duration.ofNanos(heardAt - releasedAt));
      pressed++;
      mood = Mood.HEARS;
    } else if (mood == Mood.THINKS) {
      mood = Mood.HEARS;
    }
  }

  /** Goes on at {@code now}, to be asked every few milliseconds. */
  void tick(long now) throws IOException {
    switch (mood) {
      case HEARS -> {
        if (remote != null && now - heardAt > OVER) {
          nextAt = now + random.nextInt(SHORTEST_THOUGHT, LONGEST_THOUGHT) * MILLI;
          mood = Mood.THINKS;
        }
      }
      case THINKS -> {
        if (now >= nextAt) {
          frame = 0;
          packets += 50; // as if silence had been sent
          mood = Mood.PRESSES;
        }
      }
      case PRESSES -> press(now);
      case IS_GONE -> {}
      case WAITS -> {
        if (now - releasedAt > LOST) {
          lost++;
          pressed++;
          mood = Mood.HEARS;
        }
      }
    }
  }

  private void press(long now) throws IOException {
    if (now < nextAt) {
      return;
    }
    frame++;
    nextAt += FRAME;
    byte[] packet = RtpPackets.key(packets + frame, key(), packets, frame, FRAMES);
    try {
      channel.write(ByteBuffer.wrap(packet));
    } catch (PortUnreachableException over) {
      mood = Mood.IS_GONE;
      return;
    }
    if (frame == FRAMES) {
      releasedAt = System.nanoTime();
    }
    if (frame == FRAMES + RtpPackets.END_SAID_AGAIN) {
      packets += frame;
      mood = Mood.WAITS;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
