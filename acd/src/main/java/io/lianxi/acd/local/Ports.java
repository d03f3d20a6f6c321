package io.lianxi.acd.local;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback's ports: which are free, and a clear refusal for one that is not. */
public final class Ports {
  static final String HOST = "127.0.0.1";

  private static final SharedPorts SHARED =
      new SharedPorts(
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "lianxi-ports-" + System.getProperty("user.name")),
          ThreadLocalRandom.current().nextInt(SharedPorts.COUNT));

  private Ports() {}

  /**
   * A port on which nobody listens now, neither by TCP nor by UDP, and which was not given before,
   * neither by this process nor by another of ours that still runs.
   */
  public static int free() {
    return SHARED.free();
  }

  /** The wanted port when it is free, any free one when the wish is 0. */
  static int take(int wanted, String property) {
    return wanted == 0 ? free() : require(wanted, property);
  }

  /**
   * The port itself, when free.
   *
   * @throws CannotStart naming the port and the property that moves it
   */
  static int require(int port, String property) {
    if (port < 1 || port > 65_535) {
      throw new CannotStart(property + " must be a port between 1 and 65535, not " + port + ".");
    }
    if (!isFree(port)) {
      throw new CannotStart(
          "Port "
              + port
              + " is in use; stop what listens on it, or set "
              + property
              + " to another port (lianxi.ports=random takes free ones everywhere).");
    }
    return port;
  }

  /** Does nobody listen there now? */
  static boolean isFree(int port) {
    return isFreeForTcp(port) && isFreeForUdp(port);
  }

  private static boolean isFreeForTcp(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFreeForUdp(int port) {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(loopback(), port))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** The loopback itself, however the machine calls it. */
  static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
