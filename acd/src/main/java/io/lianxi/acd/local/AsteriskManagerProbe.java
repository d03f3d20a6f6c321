package io.lianxi.acd.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks an Asterisk's manager interface whether it knows our secret and has booted whole. */
final class AsteriskManagerProbe {
  static final String USER = "lianxi";

  private AsteriskManagerProbe() {}

  static boolean isFullyBooted(int port, String secret) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.loopback(), port), 200);
      socket.setSoTimeout(1000);
      socket
          .getOutputStream()
          .write(
              ("Action: Login\r\nUsername: " + USER + "\r\nSecret: " + secret + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("Event: FullyBooted")) {
          return true;
        }
        if (line.equals("Response: Error")) {
          return false;
        }
      }
      return false;
    } catch (IOException notThere) {
      return false;
    }
  }
}
