package io.lianxi.desktop.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Finds out where requests come from when proxies of ours stand before the application: each adds
 * whom it was asked by at the end of {@code X-Forwarded-For}, so as many entries from the end are
 * true, and what stands before them anybody may have written. Of the other headers of proxies only
 * {@code X-Forwarded-Proto} is read; without proxies none is.
 */
final class TrustedProxies extends ForwardedHeaderTransformer {
  private static final String FOR = "X-Forwarded-For";
  private static final List<String> NOT_READ =
      List.of(FOR, "Forwarded", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix");

  /** An address, perhaps with a port: names are none, as nobody is asked what they mean. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<four>(?:\\d{1,3}\\.){3}\\d{1,3})(?::\\d{1,5})?"
              + "|\\[(?<six>[0-9a-fA-F:.]{2,45})](?::\\d{1,5})?|(?<bare>[0-9a-fA-F:.]{2,45})");

  private final int count;

  /**
   * @param count how many stand one behind the other
   */
  TrustedProxies(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("lianxi.trusted-proxies must be 0 or more");
    }
    this.count = count;
    setRemoveOnly(count == 0);
  }

  @Override
  public ServerHttpRequest apply(ServerHttpRequest request) {
    if (count == 0) {
      return super.apply(request);
    }
    ServerHttpRequest.Builder seen = request.mutate();
    sender(request.getHeaders().getOrEmpty(FOR), count).ifPresent(seen::remoteAddress);
    return super.apply(seen.headers(headers -> NOT_READ.forEach(headers::remove)).build());
  }

  /** Who asked the outermost proxy; empty when the proxies do not say, or say no address. */
  static Optional<InetSocketAddress> sender(List<String> lines, int count) {
    List<String> said =
        lines.stream().flatMap(line -> Stream.of(line.split(",", -1))).map(String::strip).toList();
    return said.isEmpty()
        ? Optional.empty()
        : address(said.get(Math.max(0, said.size() - count)))
            .map(address -> new InetSocketAddress(address, 0));
  }

  static Optional<InetAddress> address(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String literal =
        Stream.of("four", "six", "bare")
            .map(matcher::group)
            .filter(group -> group != null)
            .findFirst()
            .orElseThrow();
    if (matcher.group("four") == null && literal.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal)); // no name, so nobody is asked
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
