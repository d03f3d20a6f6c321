package io.lianxi.desktop.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  /**
   * The same of a connection that was not made by HTTP.
   *
   * @param direct whoever connected
   * @param forwarded the lines of {@code X-Forwarded-For}
   * @param proxies how many of ours stand before us, one behind the other
   */
  public static String of(String direct, List<String> forwarded, int proxies) {
    Optional<InetAddress> address =
        proxies == 0
            ? TrustedProxies.address(direct)
            : TrustedProxies.sender(forwarded, proxies).map(InetSocketAddress::getAddress);
    return address.map(RemoteAddress::network).orElse("");
  }

  static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
        : address.getHostAddress();
  }
}
