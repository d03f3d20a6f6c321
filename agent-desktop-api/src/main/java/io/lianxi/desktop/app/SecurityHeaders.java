package io.lianxi.desktop.app;

import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers to run our own pages only, nowhere but in a window of their own. */
final class SecurityHeaders implements WebFilter, Ordered {
  private final Supplier<String> contentSecurityPolicy;

  /**
   * @param liveAddresses what a page may connect to beside its own origin, separated by spaces
   */
  SecurityHeaders(Supplier<String> liveAddresses) {
    this.contentSecurityPolicy =
        () ->
            "default-src 'self'; connect-src 'self' "
                + liveAddresses.get()
                + "; img-src 'self' data:; font-src 'self' data:; media-src 'self' blob:"
                // components place and size themselves by style attributes
                + "; style-src 'self' 'unsafe-inline'; script-src 'self'; worker-src 'self' blob:"
                + "; object-src 'none'; base-uri 'none'; form-action 'self'"
                + "; frame-ancestors 'none'";
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", contentSecurityPolicy.get());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
    if (exchange.getRequest().getPath().value().startsWith("/api/")) {
      headers.setCacheControl("no-store");
    }
    return chain.filter(exchange);
  }

  /** Before security, whose refusals need them, too. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }
}
