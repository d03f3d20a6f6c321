package io.lianxi.desktop.live;

import io.lianxi.desktop.login.LiveTickets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;

/** The listener of all live sockets. */
@Configuration(proxyBeanMethods = false)
public class LiveConfig {

  private static final int LONGEST_OF_STAFF = 4096;

  @Bean
  LiveListener liveListener(
      @Value("${server.address}") String host,
      @Value("${lianxi.live.port:8081}") int port,
      List<LiveSocket> sockets,
      List<OpenSocket> open,
      LiveTickets tickets,
      Origins origins,
      @Value("${lianxi.trusted-proxies:0}") int proxies) {
    List<LiveEndpoint.Place> places =
        Stream.concat(
                sockets.stream()
                    .map(
                        socket ->
                            new LiveEndpoint.Place(
                                socket.path(),
                                LONGEST_OF_STAFF,
                                new StaffAdmission(socket, tickets))),
                open.stream().map(LiveConfig::place))
            .toList();
    return new LiveListener(host, port, places, origins, proxies);
  }

  private static LiveEndpoint.Place place(OpenSocket socket) {
    return new LiveEndpoint.Place(
        socket.path(),
        socket.longestMessage(),
        (connection, shown) -> Optional.of(socket.open(connection, shown.remote())));
  }

  /** The application's own addresses, and those of {@code lianxi.origins}, separated by commas. */
  @Bean
  Origins origins(
      Environment environment,
      @Value("${server.address}") String host,
      @Value("${lianxi.origins:}") Set<String> more) {
    return new Origins(
        () -> {
          String port = environment.getProperty("local.server.port", "8080");
          Set<String> own = new LinkedHashSet<>(more);
          for (String name : List.of(host, "localhost", "127.0.0.1")) {
            own.add("http://" + name + ":" + port);
          }
          return own;
        });
  }

  /** The pages that may open sockets may ask what belongs to the web chat, too. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  CorsWebFilter visitorPages(Origins origins) {
    return new CorsWebFilter(
        exchange -> {
          if (!exchange.getRequest().getPath().value().startsWith("/api/chat/")) {
            return null;
          }
          CorsConfiguration allowed = new CorsConfiguration();
          allowed.setAllowedOrigins(List.copyOf(origins.allowed().get()));
          allowed.setAllowedMethods(List.of("GET", "POST"));
          allowed.setAllowedHeaders(List.of("Content-Type", "X-Visitor"));
          return allowed;
        });
  }

  @Bean
  LiveApi liveApi(LiveTickets tickets, LiveListener listener) {
    return new LiveApi(tickets, listener);
  }
}
