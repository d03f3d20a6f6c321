package io.lianxi.desktop.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

@NullUnmarked
class TrustedProxiesTest {
  private static final String PEER = "10.0.0.9";

  private static ServerHttpRequest seen(int proxies, String header, String... values) {
    return new TrustedProxies(proxies)
        .apply(
            MockServerHttpRequest.get("http://lianxi/api/progress")
                .remoteAddress(new InetSocketAddress(PEER, 4711))
                .header(header, values)
                .build());
  }

  private static String sender(int proxies, String... forwardedFor) {
    return seen(proxies, "X-Forwarded-For", forwardedFor)
        .getRemoteAddress()
        .getAddress()
        .getHostAddress();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|203.0.113.7|10.0.0.9", // nobody stands before us: whoever says so says it themselves
        "1|203.0.113.7|203.0.113.7",
        "1|6.6.6.6, 203.0.113.7|203.0.113.7", // what came with the request is not believed
        "1|6.6.6.6,7.7.7.7 ,  203.0.113.7|203.0.113.7",
        "2|6.6.6.6, 203.0.113.7, 10.0.0.8|203.0.113.7",
        "2|203.0.113.7|203.0.113.7", // asked the inner one
        "1|203.0.113.7:49152|203.0.113.7",
        "1|2001:db8::7|2001:db8:0:0:0:0:0:7",
        "1|[2001:db8::7]:49152|2001:db8:0:0:0:0:0:7",
      })
  void theSenderIsWhoAskedTheOutermostOfOurProxies(int proxies, String said, String sender) {
    assertThat(sender(proxies, said)).isEqualTo(sender);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "unknown",
        "_hidden",
        "localhost",
        "example.org",
        "300.1.1.1",
        "1.2.3",
        "12345",
        "dead.beef",
        ":::",
        "203.0.113.7:",
        "203.0.113.7; drop table tickets",
        "6.6.6.6, unknown"
      })
  void whatIsNoAddressIsTheProxyItself(String said) {
    assertThat(sender(1, said)).isEqualTo(PEER);
  }

  @Test
  void manyLinesOfTheHeaderAreOne() {
    assertThat(sender(2, "6.6.6.6", "203.0.113.7", "10.0.0.8")).isEqualTo("203.0.113.7");
    assertThat(sender(1)).isEqualTo(PEER);
  }

  @Test
  void ofTheOtherHeadersOnlyTheSchemeIsBelieved() {
    assertThat(seen(1, "X-Forwarded-Proto", "https").getURI()).hasScheme("https").hasHost("lianxi");
    assertThat(seen(0, "X-Forwarded-Proto", "https").getURI()).hasScheme("http");
    for (String header :
        new String[] {"X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix"}) {
      assertThat(seen(1, header, "1").getURI()).hasToString("http://lianxi/api/progress");
    }
    ServerHttpRequest standard = seen(1, "Forwarded", "for=6.6.6.6;host=evil");
    assertThat(standard.getRemoteAddress().getAddress().getHostAddress()).isEqualTo(PEER);
    assertThat(standard.getURI()).hasHost("lianxi");
  }

  @Test
  void fewerThanNoneIsRefused() {
    assertThatThrownBy(() -> new TrustedProxies(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
