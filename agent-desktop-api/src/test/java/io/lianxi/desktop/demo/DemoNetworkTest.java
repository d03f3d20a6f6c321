package io.lianxi.desktop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who is called from a demo. */
class DemoNetworkTest {
  private static final String CONTACT = "lianxi.asterisk.trunk-contact";

  @Test
  void whoIsCalledIsThere() throws IOException {
    String address = String.valueOf(DemoNetwork.start("--server.port=0").get(CONTACT));
    assertThat(address).startsWith("sip:127.0.0.1:");
    int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    try (DatagramSocket caller = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      caller.setSoTimeout(10_000);
      byte[] options =
          "OPTIONS sip:1@127.0.0.1 SIP/2.0\r\nCall-ID: one\r\nCSeq: 1 OPTIONS\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8);
      caller.send(
          new DatagramPacket(options, options.length, InetAddress.getLoopbackAddress(), port));
      DatagramPacket answer = new DatagramPacket(new byte[2_000], 2_000);
      caller.receive(answer);
      assertThat(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8))
          .startsWith("SIP/2.0 481");
    }
  }

  @Test
  void whoNamesANetworkOfTheirOwnHasThatOne() throws IOException {
    assertThat(DemoNetwork.start("--" + CONTACT + "=sip:203.0.113.10:5060")).isEmpty();
  }
}
