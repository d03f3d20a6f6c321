package io.lianxi.ivr.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.lianxi.acd.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an engine that stands in: one that is right, slow, down, or answers rubbish. */
class HttpSpeechTest {
  private static final Wording.Spoken HELLO = new Wording.Spoken(Language.ZH, "您好");
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Path file;
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;

  HttpSpeechTest(@TempDir Path folder) throws IOException {
    this.file = folder.resolve("spoken");
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private HttpSpeech answering(HttpHandler handler) {
    server.createContext("/speak", handler);
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/speak");
    return new HttpSpeech(url, "secret", SHORT);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private void isRefused(HttpSpeech speech) {
    assertThatThrownBy(() -> speech.speak(HELLO, file)).isInstanceOf(IOException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatItSpeaksIsKept() throws IOException {
    AtomicReference<String> asked = new AtomicReference<>("");
    HttpSpeech speech =
        answering(
            exchange -> {
              String token = exchange.getRequestHeaders().getFirst("Authorization");
              String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
              asked.set(token + " " + body);
              answer(exchange, 200, new byte[] {1, 2, 3});
            });
    speech.speak(HELLO, file);
    assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
    assertThat(asked.get())
        .startsWith("Bearer secret {")
        .contains("\"text\":\"您好\"", "\"language\":\"zh\"");
  }

  @Test
  void nobodyWaitsForOneThatIsSlow() {
    isRefused(
        answering(
            exchange -> {
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              exchange.close();
            }));
  }

  @Test
  void norForOneThatAnswersDropByDrop() {
    isRefused(
        answering(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (exchange) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  @Test
  void whatItRefusesIsNotSpoken() {
    isRefused(answering(exchange -> answer(exchange, 503, "busy".getBytes(UTF_8))));
  }

  @Test
  void noEndlessAnswerIsTaken() {
    isRefused(answering(exchange -> answer(exchange, 200, new byte[HttpSpeech.MOST_BYTES + 1])));
  }

  @Test
  void oneThatIsDownIsNotThere() {
    isRefused(new HttpSpeech(URI.create("http://127.0.0.1:9/speak"), "", SHORT));
  }
}
