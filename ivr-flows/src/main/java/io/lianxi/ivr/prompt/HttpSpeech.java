package io.lianxi.ivr.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An engine that is asked over HTTP: {@code POST {"text","language"}}, answered by 200 and the
 * sound, WAV or MP3, of at most {@value #MOST_BYTES} bytes.
 */
final class HttpSpeech implements Speech {
  static final int MOST_BYTES = 5 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_A_TIME = 8;
  private static final int OK = 200;

  private final URI engine;
  private final String token;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * @param token shown as a bearer's; "" for none
   * @param timeout for one text, from the first byte to the last of the answer
   */
  HttpSpeech(URI engine, String token, Duration timeout) {
    this.engine = engine;
    this.token = token;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String recipe() {
    return engine.toString();
  }

  @Override
  public int atATime() {
    return AT_A_TIME;
  }

  @Override
  public void speak(Wording.Spoken spoken, Path to) throws IOException {
    FutureTask<byte[]> asking = new FutureTask<>(() -> ask(spoken));
    Thread thread = Thread.ofVirtual().name("speech").start(asking);
    try {
      Files.write(to, asking.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      thread.interrupt(); // an answer may come drop by drop
      throw new IOException("no speech within " + timeout, e);
    } catch (ExecutionException e) {
      throw new IOException("no speech", e.getCause());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private byte[] ask(Wording.Spoken spoken) throws IOException, InterruptedException {
    Map<String, String> body =
        Map.of(
            "text", spoken.text(), "language", spoken.language().name().toLowerCase(Locale.ROOT));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(engine)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("Accept", "audio/wav, audio/mpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<InputStream> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      byte[] sound = in.readNBytes(MOST_BYTES + 1);
      if (answer.statusCode() != OK || sound.length > MOST_BYTES) {
        throw new IOException(
            "the engine answers " + answer.statusCode() + " and " + sound.length + " bytes");
      }
      return sound;
    }
  }
}
