package io.lianxi.ivr.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestsTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final CountDownLatch isOver = new CountDownLatch(1);
  private final Requests requests = new HttpRequests(Set.of("127.0.0.1"));
  private HttpServer server = newServer();

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext("/echo", exchange -> answer(exchange, 200, echo(exchange)));
    server.createContext("/facts", exchange -> answer(exchange, 200, FACTS));
    server.createContext("/broken", exchange -> answer(exchange, 200, "{"));
    server.createContext("/list", exchange -> answer(exchange, 200, "[1]"));
    server.createContext("/error", exchange -> answer(exchange, 500, "{}"));
    server.createContext("/moved", exchange -> answer(exchange, 302, "{}"));
    server.createContext("/deep", exchange -> answer(exchange, 200, "{\"a\":".repeat(50)));
    server.createContext(
        "/big", exchange -> answer(exchange, 200, "{\"a\":\"" + "x".repeat(100_000) + "\"}"));
    server.createContext(
        "/slow",
        exchange -> {
          try {
            isOver.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  private static final String FACTS =
      """
      {"n": 7, "d": 1.5, "s": "好", "b": true, "none": null, "o": {"x": 1}, "l": [1, null]}\
      """;

  @AfterEach
  void stop() {
    isOver.countDown();
    server.stop(0);
  }

  private static String echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    return """
    {"method": "%s", "query": "%s", "body": %s}\
    """
        .formatted(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawQuery(),
            body.isEmpty() ? "{}" : body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Location", "/facts");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Optional<Map<String, Object>> ask(String path, Duration limit) {
    return requests.ask(url("127.0.0.1", path), Map.of(), Map.of(), limit);
  }

  private String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  @Test
  void theFieldsOfTheAnswerAreFacts() {
    assertThat(ask("/facts", LIMIT))
        .contains(
            Map.of("n", 7L, "d", 1.5, "s", "好", "b", true, "o", Map.of("x", 1L), "l", List.of(1L)));
  }

  @Test
  void withoutABodyItGetsWithOneItPosts() {
    Map<String, Object> query = Map.of("who", "王 & 1");
    assertThat(requests.ask(url("127.0.0.1", "/echo"), query, Map.of(), LIMIT).orElseThrow())
        .containsEntry("method", "GET")
        .containsEntry("query", "who=%E7%8E%8B+%26+1");
    Map<String, Object> body = Map.of("n", 2L);
    assertThat(requests.ask(url("127.0.0.1", "/echo"), Map.of(), body, LIMIT).orElseThrow())
        .containsEntry("method", "POST")
        .containsEntry("body", body);
  }

  @Test
  void aHostThatIsNotNamedIsNotAsked() {
    assertThat(requests.ask(url("localhost", "/facts"), Map.of(), Map.of(), LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/broken", "/list", "/error", "/moved", "/big", "/deep", "/nowhere"})
  void anyOtherAnswerIsNone(String path) {
    assertThat(ask(path, LIMIT)).isEmpty();
  }

  @Test
  void whoeverDoesNotAnswerInTimeHasNotAnswered() {
    assertThat(ask("/slow", Duration.ofMillis(200))).isEmpty();
  }
}
