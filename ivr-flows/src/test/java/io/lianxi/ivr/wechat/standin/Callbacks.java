package io.lianxi.ivr.wechat.standin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** Calls back: signs each time anew, and sends again what is not answered in time. */
@NullMarked
final class Callbacks implements AutoCloseable {
  private static final int RANDOM = 16;

  private final StandInAccount account;
  private final Manner manner;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Callbacks(StandInAccount account, Manner manner, Clock clock) {
    this.account = account;
    this.manner = manner;
    this.clock = clock;
  }

  /** The owner's address is tried when it is entered: the answer must be what was sent. */
  Pushed.Attempt verify(URI address, String echo) {
    return send(
        HttpRequest.newBuilder(URI.create(address + "?" + signed() + "&echostr=" + encoded(echo)))
            .GET());
  }

  /** Sends {@code letter} until it is answered, or has been sent as often as it may. */
  Pushed push(URI address, Letter letter) {
    List<Pushed.Attempt> attempts = new ArrayList<>();
    for (int i = 0; i <= manner.retries(); i++) {
      long started = System.nanoTime();
      attempts.add(send(request(address, letter)));
      if (attempts.getLast().isAnswered() || i == manner.retries()) {
        break;
      }
      if (!pause(manner.patience().minusNanos(System.nanoTime() - started))) {
        break;
      }
    }
    return new Pushed(List.copyOf(attempts));
  }

  Pushed.Attempt once(URI address, Letter letter) {
    return send(request(address, letter));
  }

  private boolean pause(Duration left) {
    try {
      return !closing.await(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest.Builder request(URI address, Letter letter) {
    String timestamp = timestamp();
    String nonce = nonce();
    String query = signed(timestamp, nonce) + "&openid=" + openId(letter);
    if (account.mode() == StandInAccount.Mode.PLAIN) {
      return post(address, query, letter.xml());
    }
    String cipher =
        new Seal(account.aesKey(), account.appId()).encrypted(letters(RANDOM), letter.xml());
    String sealed = "<Encrypt><![CDATA[" + cipher + "]]></Encrypt></xml>";
    String body =
        account.mode() == StandInAccount.Mode.AES
            ? "<xml><ToUserName><![CDATA[" + account.id() + "]]></ToUserName>" + sealed
            : letter.xml().replace("</xml>", sealed);
    return post(
        address,
        query
            + "&encrypt_type=aes&msg_signature="
            + Seal.signature(account.token(), timestamp, nonce, cipher),
        body);
  }

  private static String openId(Letter letter) {
    String from = letter.xml().replaceFirst("(?s).*<FromUserName><!\\[CDATA\\[(.*?)]]>.*", "$1");
    return encoded(from);
  }

  private static HttpRequest.Builder post(URI address, String query, String body) {
    return HttpRequest.newBuilder(URI.create(address + "?" + query))
        .header("Content-Type", "text/xml")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private String signed() {
    return signed(timestamp(), nonce());
  }

  private String signed(String timestamp, String nonce) {
    return "signature="
        + Seal.signature(account.token(), timestamp, nonce)
        + "&timestamp="
        + timestamp
        + "&nonce="
        + nonce;
  }

  private String timestamp() {
    return Long.toString(clock.instant().getEpochSecond());
  }

  private String nonce() {
    return Integer.toString(random.nextInt(Integer.MAX_VALUE));
  }

  private String letters(int count) {
    return random
        .ints(count, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Pushed.Attempt send(HttpRequest.Builder request) {
    long started = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(
              request.timeout(manner.patience()).build(), HttpResponse.BodyHandlers.ofString());
      return new Pushed.Attempt(answer.statusCode(), answer.body(), since(started));
    } catch (IOException e) {
      return new Pushed.Attempt(0, e.toString(), since(started));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Pushed.Attempt(0, "interrupted", since(started));
    }
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  @Override
  public void close() {
    closing.countDown();
    client.shutdownNow();
  }
}
