package io.lianxi.acd.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** How a test's phone reaches its server. */
@NullMarked
interface SipWire {
  /** Opens a wire that hands what arrives to {@code receiver}. */
  interface Factory {
    SipWire open(Consumer<SipMessage> receiver) throws IOException;
  }

  void send(SipMessage message);

  /** As named in Via: UDP or WS. */
  String transport();

  /** Where the phone says it is. */
  String sentBy();

  /** Closes it without a word. */
  void close();

  static SipWire udp(InetSocketAddress server, Consumer<SipMessage> receiver) throws IOException {
    DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofPlatform().daemon().name("sip-in").start(() -> listen(socket, receiver));
    return new SipWire() {
      @Override
      public void send(SipMessage message) {
        byte[] bytes = message.toString().getBytes(UTF_8);
        try {
          socket.send(new DatagramPacket(bytes, bytes.length, (SocketAddress) server));
        } catch (IOException e) {
          if (!socket.isClosed()) {
            throw new IllegalStateException(e);
          }
        }
      }

      @Override
      public String transport() {
        return "UDP";
      }

      @Override
      public String sentBy() {
        return "127.0.0.1:" + socket.getLocalPort();
      }

      @Override
      public void close() {
        socket.close();
      }
    };
  }

  private static void listen(DatagramSocket socket, Consumer<SipMessage> receiver) {
    byte[] buffer = new byte[65_536];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        String text = new String(buffer, 0, packet.getLength(), UTF_8);
        if (!text.isBlank()) {
          receiver.accept(SipMessage.parse(text));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  static SipWire webSocket(String url, Consumer<SipMessage> receiver) {
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("sip")
            .buildAsync(URI.create(url), new Frames(receiver))
            .join();
    return new SipWire() {
      @Override
      public synchronized void send(SipMessage message) {
        socket.sendText(message.toString(), true).join();
      }

      @Override
      public String transport() {
        return "WS";
      }

      @Override
      public String sentBy() {
        return "phone.invalid";
      }

      @Override
      public void close() {
        socket.abort();
      }
    };
  }

  /** Puts frames together to messages. */
  final class Frames implements WebSocket.Listener {
    private final Consumer<SipMessage> receiver;
    private final StringBuilder text = new StringBuilder();

    Frames(Consumer<SipMessage> receiver) {
      this.receiver = receiver;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        SipMessage message = SipMessage.parse(text.toString());
        text.setLength(0);
        Thread.startVirtualThread(() -> receiver.accept(message));
      }
      socket.request(1);
      return null;
    }
  }
}
