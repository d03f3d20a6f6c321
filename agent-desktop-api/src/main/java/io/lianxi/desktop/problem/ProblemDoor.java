package io.lianxi.desktop.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever goes wrong with a request, always as problem+json, never with a trace. */
public final class ProblemDoor implements WebExceptionHandler, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemDoor.class);

  private final JsonMapper json;

  ProblemDoor(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(thrown);
    }
    if (thrown instanceof MethodNotAllowedException refused) {
      exchange.getResponse().getHeaders().setAllow(refused.getSupportedMethods());
    }
    Problem problem =
        Refusals.of(thrown)
            .orElseGet(
                () -> {
                  LOG.error("request {} failed", exchange.getRequest().getId(), thrown);
                  return Problem.of(
                      HttpStatus.INTERNAL_SERVER_ERROR,
                      "internal",
                      "This is our fault; the log tells more under "
                          + exchange.getRequest().getId()
                          + ".");
                });
    return answer(exchange, problem);
  }

  /** Writes {@code problem} as the whole answer. */
  public Mono<Void> answer(ServerWebExchange exchange, Problem problem) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(problem.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    byte[] body = json.writeValueAsBytes(body(problem));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static Map<String, Object> body(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type());
    body.put("title", problem.status().getReasonPhrase());
    body.put("status", problem.status().value());
    body.put("detail", problem.detail());
    if (!problem.errors().isEmpty()) {
      body.put("errors", problem.errors());
    }
    body.putAll(problem.more());
    return body;
  }

  /** Before the framework's own, which would speak another dialect. */
  @Override
  public int getOrder() {
    return -2;
  }
}
