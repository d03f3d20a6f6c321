package io.lianxi.desktop.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.desktop.walk.RtpPackets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of telephones behind one address, which do as their numbers say: one thread signals,
 * hears and speaks for all of them.
 */
public final class Telephones implements AutoCloseable {
  private static final int TICK_MILLIS = 5;
  private static final int QUIET_MILLIS = 1_000;
  private static final int PACKET = 8_192;
  private static final int BUFFER = 4_000_000;
  private static final long SPEAKS_EVERY_MILLIS = 20;

  /** Who is heard has to say something now and then, or is taken for lost. */
  private static final long SPEAKS_ON_EVERY_MILLIS = 1_000;

  /** What is said again about a call comes soon after it is over. */
  private static final int KEPT_SECONDS = 10;

  private final DatagramChannel signals;
  private final DatagramChannel media;
  private final Selector selector;
  private final TelephoneCall.Address address;
  private final BiFunction<String, Integer, Conduct> conduct;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<Integer, Line> byMediaPort = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private final List<TelephoneCall> all = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(PACKET);

  /** A call and how it is spoken to. */
  private static final class Line {
    private final TelephoneCall call;
    private final SocketAddress remote;
    private Instant speaksAt = Instant.MIN;
    private @Nullable Instant overSince;
    private int packets;

    private Line(TelephoneCall call, SocketAddress remote) {
      this.call = call;
      this.remote = remote;
    }
  }

  private Telephones(int port, BiFunction<String, Integer, Conduct> conduct) throws IOException {
    this.conduct = conduct;
    selector = Selector.open();
    signals = open(port);
    media = open(0);
    address = new TelephoneCall.Address(port(signals), port(media));
  }

  /**
   * Begins to answer at {@code port}, or any that is free for 0.
   *
   * @param conduct what a number does when it is called for the n-th time, from 1
   */
  public static Telephones at(int port, BiFunction<String, Integer, Conduct> conduct)
      throws IOException {
    Telephones telephones = new Telephones(port, conduct);
    Thread.ofPlatform().daemon().name("telephones").start(telephones::live);
    return telephones;
  }

  private DatagramChannel open(int port) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
    return channel;
  }

  private static int port(DatagramChannel channel) throws IOException {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  private void live() {
    try {
      while (selector.isOpen()) {
        selector.select(isQuiet() ? QUIET_MILLIS : TICK_MILLIS);
        selector.selectedKeys().clear();
        synchronized (this) {
          hearSignals();
          hearMedia();
          tick();
        }
      }
    } catch (ClosedSelectorException closed) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean isQuiet() {
    return lines.isEmpty();
  }

  private void hearSignals() throws IOException {
    for (SocketAddress from = receive(signals); from != null; from = receive(signals)) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      SipText message = SipText.parse(new String(bytes, UTF_8)).orElse(null);
      if (message != null) {
        hear(message, from);
      }
    }
  }

  private @Nullable SocketAddress receive(DatagramChannel channel) throws IOException {
    buffer.clear();
    SocketAddress from = channel.receive(buffer);
    buffer.flip();
    return from;
  }

  private void hear(SipText message, SocketAddress from) throws IOException {
    Instant now = Instant.now();
    Line known = lines.get(message.callId());
    if (known != null) {
      send(known, known.call.hear(message, now));
    } else if (message.isRequest() && message.method().equals("INVITE")) {
      Line line = new Line(called(message, now), from);
      lines.put(message.callId(), line);
      byMediaPort.put(message.mediaPort(), line);
      send(line, line.call.begin(now));
    } else if (message.isRequest() && !message.method().equals("ACK")) {
      say(message.answer("481 Call/Transaction Does Not Exist", "none", List.of(), ""), from);
    }
  }

  private TelephoneCall called(SipText invite, Instant now) {
    int nth = calls.merge(invite.called(), 1, Integer::sum);
    TelephoneCall call =
        new TelephoneCall(invite, conduct.apply(invite.called(), nth), address, now);
    all.add(call);
    return call;
  }

  private void send(Line line, List<SipText> messages) throws IOException {
    for (SipText message : messages) {
      say(message, line.remote);
    }
  }

  private void say(SipText message, SocketAddress to) throws IOException {
    signals.send(ByteBuffer.wrap(message.text().getBytes(UTF_8)), to);
  }

  private void hearMedia() throws IOException {
    for (SocketAddress from = receive(media); from != null; from = receive(media)) {
      Line line = byMediaPort.get(((InetSocketAddress) from).getPort());
      if (line != null) {
        line.call.hears(Instant.now());
      }
    }
  }

  private void tick() throws IOException {
    Instant now = Instant.now();
    for (Line line : List.copyOf(lines.values())) {
      send(line, line.call.tick(now));
      speak(line, now);
      if (line.call.isOver()) {
        forget(line, now);
      }
    }
  }

  private void speak(Line line, Instant now) throws IOException {
    int port = line.call.theirMediaPort();
    if (line.call.isTalking() && port > 0 && !now.isBefore(line.speaksAt)) {
      byte[] packet =
          line.call.isPausing(now)
              ? RtpPackets.silence(line.packets++)
              : RtpPackets.hum(line.packets++);
      media.send(
          ByteBuffer.wrap(packet), new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      line.speaksAt =
          now.plusMillis(line.call.isHeard() ? SPEAKS_ON_EVERY_MILLIS : SPEAKS_EVERY_MILLIS);
    }
  }

  private void forget(Line line, Instant now) {
    Instant since = line.overSince == null ? now : line.overSince;
    line.overSince = since;
    byMediaPort.remove(line.call.theirMediaPort(), line);
    if (now.isAfter(since.plusSeconds(KEPT_SECONDS))) {
      lines.values().remove(line);
    }
  }

  /** All calls that came so far. */
  public synchronized List<CallRecord> calls() {
    return all.stream().map(TelephoneCall::record).toList();
  }

  /** When somebody began to be heard by a number, for the first time or after a silence. */
  public synchronized List<Instant> voices(String number) {
    return all.stream()
        .filter(call -> call.record().called().equals(number))
        .flatMap(call -> call.voices().stream())
        .toList();
  }

  /** How often a number was called while another call to it went on. */
  public int calledTwiceAtOnce() {
    Map<String, List<CallRecord>> byNumber = new LinkedHashMap<>();
    int twice = 0;
    for (CallRecord call : calls()) {
      List<CallRecord> before = byNumber.computeIfAbsent(call.called(), none -> new ArrayList<>());
      twice += (int) before.stream().filter(call::overlaps).count();
      before.add(call);
    }
    return twice;
  }

  /** Where they are called. */
  public int port() {
    return address.sipPort();
  }

  @Override
  public void close() throws IOException {
    selector.close();
    signals.close();
    media.close();
  }
}
