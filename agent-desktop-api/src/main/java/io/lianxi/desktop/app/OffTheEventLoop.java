package io.lianxi.desktop.app;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes each request off the network's own threads, which then can neither be blocked nor answer
 * before they have handed the request over. Reactor Netty 1.3.6 and 1.3.7 never read a kept
 * connection again when a request that was queued behind another is answered at once
 * (reactor-netty, issue 4361).
 */
final class OffTheEventLoop implements WebFilter, Ordered {
  private final Scheduler scheduler;

  OffTheEventLoop(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Mono.defer(() -> chain.filter(exchange)).subscribeOn(scheduler);
  }

  /** Before every other filter. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
