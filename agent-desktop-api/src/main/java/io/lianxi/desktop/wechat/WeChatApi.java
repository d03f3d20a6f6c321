package io.lianxi.desktop.wechat;

import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.limit.RemoteAddress;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.wechat.WeChatIntake;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.letter.Envelope;
import io.lianxi.ivr.wechat.letter.Letter;
import io.lianxi.ivr.wechat.letter.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * What the platform calls back for an account: the question whether this is its address, and
 * letters, each answered as soon as it is kept. From one address, letters that are not signed are
 * looked at {@value #FORGED_PER_MINUTE} times a minute.
 */
@RestController
@RequestMapping("/wechat/{account}")
public final class WeChatApi {
  static final int FORGED_PER_MINUTE = 60;

  private static final int MOST_BYTES = 64 * 1024;

  /** More at once would leave too few connections to Postgres for everybody else. */
  private static final int AT_ONCE = 8;

  /** The platform gives up after five seconds, and sends again whatever was not answered. */
  private static final long PATIENCE_SECONDS = 3;

  private static final int BUFFERS_AHEAD = 4;
  private static final String KEPT = "success";

  private final WeChatAccounts accounts;
  private final WeChatIntake intake;
  private final MinuteCounts counts;
  private final Clock clock;
  private final Semaphore room = new Semaphore(AT_ONCE, true);

  WeChatApi(WeChatAccounts accounts, WeChatIntake intake, MinuteCounts counts, Clock clock) {
    this.accounts = accounts;
    this.intake = intake;
    this.counts = counts;
    this.clock = clock;
  }

  @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
  String echo(@PathVariable String account, ServerWebExchange exchange) {
    return Opening.echo(account(account), envelope(exchange), parameter(exchange, "echostr"))
        .orElseThrow(() -> forged("signature", exchange));
  }

  @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
  String letter(
      @PathVariable String account,
      @RequestBody(required = false) @Nullable Flux<DataBuffer> body,
      ServerWebExchange exchange) {
    WeChatAccount known = account(account);
    byte[] sent = read(body);
    if (!hasRoom()) {
      throw Problem.of(
          HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too many letters at once; send it again.");
    }
    try {
      return opened(known, sent, exchange);
    } finally {
      room.release();
    }
  }

  private String opened(WeChatAccount known, byte[] sent, ServerWebExchange exchange) {
    return switch (Opening.open(known, envelope(exchange), sent, clock.instant())) {
      case Opening.Opened.Read read -> kept(known, read.letter());
      case Opening.Opened.Forged forged -> throw forged(forged.field(), exchange);
      case Opening.Opened.Stale stale ->
          throw Problem.of(
              HttpStatus.FORBIDDEN,
              "stale",
              "The timestamp is more than " + Opening.OLDEST.toMinutes() + " minutes away.");
      case Opening.Opened.Unreadable unreadable ->
          throw Problem.invalid(unreadable.field(), unreadable.why());
    };
  }

  private boolean hasRoom() {
    try {
      return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String kept(WeChatAccount account, Letter letter) {
    return switch (intake.take(account, letter)) {
      case KEPT -> KEPT;
      case TOO_FAST ->
          throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS, "too-often", "This follower writes too fast.");
      case NOBODYS -> throw Problem.invalid("FromUserName", "is no openid");
    };
  }

  private WeChatAccount account(String name) {
    return accounts.find(name).orElseThrow(() -> Problem.notFound("account of this name"));
  }

  private static Envelope envelope(ServerWebExchange exchange) {
    return new Envelope(
        parameter(exchange, "signature"),
        parameter(exchange, "timestamp"),
        parameter(exchange, "nonce"),
        parameter(exchange, "msg_signature"));
  }

  private static String parameter(ServerWebExchange exchange, String name) {
    String value = exchange.getRequest().getQueryParams().getFirst(name);
    return value == null ? "" : value;
  }

  /** What was sent, read no further than a letter may be long. */
  private static byte[] read(@Nullable Flux<DataBuffer> body) {
    if (body == null) {
      return new byte[0];
    }
    try (InputStream in = DataBufferUtils.subscriberInputStream(body, BUFFERS_AHEAD)) {
      byte[] read = in.readNBytes(MOST_BYTES + 1);
      if (read.length > MOST_BYTES) {
        throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "A letter has at most 64 KB.");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Problem forged(String field, ServerWebExchange exchange) {
    return counts.addUpTo(FORGED_PER_MINUTE, "forged letters of " + RemoteAddress.of(exchange))
        ? Problem.forbidden("The " + field + " is not right.")
        : Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-often", "Too many wrong signatures; wait a minute.");
  }
}
