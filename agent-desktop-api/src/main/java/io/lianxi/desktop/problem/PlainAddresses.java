package io.lianxi.desktop.problem;

import java.util.List;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses query parameters with the one character that no store can keep. */
final class PlainAddresses implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    for (Map.Entry<String, List<String>> parameter :
        exchange.getRequest().getQueryParams().entrySet()) {
      boolean isPlain =
          parameter.getValue().stream().allMatch(text -> text == null || text.indexOf('\0') < 0);
      if (!isPlain) {
        return Mono.error(
            Problem.invalid(parameter.getKey(), "must not contain the character U+0000"));
      }
    }
    return chain.filter(exchange);
  }
}
