package io.lianxi.desktop.live;

import io.lianxi.desktop.login.LiveTickets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The listener of all live sockets. */
@Configuration(proxyBeanMethods = false)
public class LiveConfig {

  @Bean
  LiveListener liveListener(
      @Value("${server.address}") String host,
      @Value("${lianxi.live.port:8081}") int port,
      List<LiveSocket> sockets,
      LiveTickets tickets,
      Origins origins) {
    return new LiveListener(host, port, sockets, tickets, origins);
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

  @Bean
  LiveApi liveApi(LiveTickets tickets, LiveListener listener) {
    return new LiveApi(tickets, listener);
  }
}
