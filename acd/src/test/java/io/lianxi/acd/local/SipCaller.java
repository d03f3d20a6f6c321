package io.lianxi.acd.local;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * A caller made of two sockets: enough SIP and RTP to be answered, to listen, and to be refused.
 */
@NullMarked
final class SipCaller implements AutoCloseable {
  private static final Pattern TO = Pattern.compile("(?m)^To: (.*)\r$");
  private static final int PATIENCE_MILLIS = 5000;

  private final int port;
  private final DatagramSocket signalling = new DatagramSocket(0, Ports.loopback());
  private final DatagramSocket sound = new DatagramSocket(0, Ports.loopback());
  private final String call = UUID.randomUUID().toString();
  private String to = "";
  private String number = "";

  SipCaller(int port) throws IOException {
    this.port = port;
    signalling.setSoTimeout(PATIENCE_MILLIS);
    sound.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Calls the number and gives the final answer's status. */
  int call(String number) throws IOException {
    this.number = number;
    this.to = "<sip:" + number + "@127.0.0.1:" + port + ">";
    send("INVITE", 1, description());
    while (true) {
      String answer = receive();
      int status = Integer.parseInt(answer.substring(8, 11));
      if (status >= 200) {
        Matcher matcher = TO.matcher(answer);
        to = matcher.find() ? matcher.group(1) : to;
        send("ACK", 1, "");
        return status;
      }
    }
  }

  /** Whether, within so many packets of sound, one was not silent. */
  boolean hearsSound(int packets) throws IOException {
    byte[] buffer = new byte[1500];
    for (int i = 0; i < packets; i++) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        sound.receive(packet);
      } catch (SocketTimeoutException silence) {
        return false;
      }
      int loud = 0;
      for (int at = 12; at < packet.getLength(); at++) {
        // the two smallest values of A-law
        loud += buffer[at] == (byte) 0xD5 || buffer[at] == (byte) 0x55 ? 0 : 1;
      }
      if (loud > packet.getLength() / 2) {
        return true;
      }
    }
    return false;
  }

  /** Hangs up. */
  @Override
  public void close() throws IOException {
    send("BYE", 2, "");
    signalling.close();
    sound.close();
  }

  private String description() {
    return "v=0\r\no=c 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
        + sound.getLocalPort()
        + " RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n";
  }

  private String receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
    signalling.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  private void send(String method, int sequence, String body) throws IOException {
    String me = "127.0.0.1:" + signalling.getLocalPort();
    String message =
        String.join(
            "\r\n",
            method + " sip:" + number + "@127.0.0.1:" + port + " SIP/2.0",
            "Via: SIP/2.0/UDP " + me + ";rport;branch=z9hG4bK" + UUID.randomUUID(),
            "Max-Forwards: 70",
            "From: <sip:13800001234@127.0.0.1>;tag=" + call,
            "To: " + to,
            "Call-ID: " + call,
            "CSeq: " + sequence + " " + method,
            "Contact: <sip:caller@" + me + ">",
            "Content-Type: application/sdp",
            "Content-Length: " + body.length(),
            "",
            body);
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    signalling.send(
        new DatagramPacket(bytes, bytes.length, new InetSocketAddress(Ports.loopback(), port)));
  }
}
