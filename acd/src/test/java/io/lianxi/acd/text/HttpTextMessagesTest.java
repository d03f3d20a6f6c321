package io.lianxi.acd.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.LocalTextMessages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts through a gateway that is well, in error, slow or down. */
class HttpTextMessagesTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+8613800000001");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final CountDownLatch answers = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private volatile int status = 200;
  private volatile boolean isSlow;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/send",
        exchange -> {
          authorizations.addAll(
              exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          if (isSlow) {
            await();
          }
          exchange.getResponseHeaders().add("Location", "/send");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  private void await() {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    answers.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private HttpTextMessages gateway(String token, Duration timeout) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    return new HttpTextMessages(address, token, timeout, JSON);
  }

  @Test
  void aTextIsSentAsItIs() {
    String text = "您的投诉 “T1” \n\\ 😀";
    assertThat(gateway("secret", Duration.ofSeconds(5)).send(NUMBER, text)).isTrue();
    assertThat(JSON.readTree(bodies.getFirst()).path("to").asString()).isEqualTo("+8613800000001");
    assertThat(JSON.readTree(bodies.getFirst()).path("text").asString()).isEqualTo(text);
    assertThat(authorizations).containsExactly("Bearer secret");
  }

  @Test
  void withoutATokenNoneIsShown() {
    assertThat(gateway("", Duration.ofSeconds(5)).send(NUMBER, "x")).isTrue();
    assertThat(authorizations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, true",
    "202, true",
    "302, false",
    "400, false",
    "401, false",
    "429, false",
    "503, false"
  })
  void onlySuccessIsTaken(int answer, boolean isTaken) {
    status = answer;
    assertThat(gateway("", Duration.ofSeconds(5)).send(NUMBER, "x")).isEqualTo(isTaken);
    assertThat(bodies).hasSize(1);
  }

  @Test
  void aSlowGatewayHasNotTakenIt() {
    isSlow = true;
    assertThat(gateway("", Duration.ofMillis(100)).send(NUMBER, "x")).isFalse();
  }

  @Test
  void aGatewayThatIsDownHasNotTakenIt() {
    HttpTextMessages gateway = gateway("", Duration.ofSeconds(5));
    server.stop(0);
    assertThat(gateway.send(NUMBER, "x")).isFalse();
  }

  @Test
  void whereNoGatewayIsNamedTextsStayHere() {
    TextConfig config = new TextConfig();
    assertThat(config.textMessages("", "", Duration.ofSeconds(5), JSON))
        .isInstanceOf(LocalTextMessages.class);
    assertThat(config.textMessages("http://127.0.0.1:1/", "", Duration.ofSeconds(5), JSON))
        .isInstanceOf(HttpTextMessages.class);
  }
}
