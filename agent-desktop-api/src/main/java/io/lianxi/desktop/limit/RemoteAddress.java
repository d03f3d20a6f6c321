package io.lianxi.desktop.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from, as counters tell strangers apart. */
public final class RemoteAddress {
  private static final int NETWORK_BYTES = 8;

  private RemoteAddress() {}

  /**
   * The address of whoever sent the request; of IPv6 the network, which one stranger has whole; ""
   * when unknown.
   */
  public static String of(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null ? "" : network(remote.getAddress());
  }

  static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
        : address.getHostAddress();
  }
}
