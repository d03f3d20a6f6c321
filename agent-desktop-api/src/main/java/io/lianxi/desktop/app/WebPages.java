package io.lianxi.desktop.app;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the web app: its files under their names, and its one page under every other address that
 * is not the server's own, since the page itself knows its routes.
 */
final class WebPages implements WebFluxConfigurer {
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final List<String> OURS =
      List.of("/api", "/actuator", "/v3", "/live", "/chat", "/wechat", "/assets");
  private static final Resource PAGE = new ClassPathResource("static/index.html");

  /** Shows the web chat as a site has it. */
  private static final Resource CHAT = new ClassPathResource("static/chat/index.html");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        // their names change with their content
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route(isPage(), request -> page(PAGE))
        .andRoute(RequestPredicates.GET("/chat/"), request -> page(CHAT))
        .andRoute(
            RequestPredicates.GET("/chat"),
            request -> ServerResponse.temporaryRedirect(URI.create("/chat/")).build());
  }

  private static Mono<ServerResponse> page(Resource page) {
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .bodyValue(page);
  }

  /** Files lie beside the page; deeper addresses may have dots, e.g. of a category's code. */
  private static boolean isFile(String path) {
    return path.lastIndexOf('/') == 0 && path.contains(".");
  }

  private static RequestPredicate isPage() {
    return RequestPredicates.method(org.springframework.http.HttpMethod.GET)
        .and(
            request -> {
              String path = request.path();
              return !isFile(path)
                  && OURS.stream().noneMatch(o -> path.equals(o) || path.startsWith(o + "/"))
                  && PAGE.exists();
            });
  }
}
