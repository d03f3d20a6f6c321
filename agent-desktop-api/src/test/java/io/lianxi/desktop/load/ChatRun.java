package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.app.Centre;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How soon messages of many pages of the web chat are kept, and answered by the shipped hotline or
 * shown on the page itself. Every message is to be kept once. The pages are in this JVM, on one
 * thread. The first row is the warming up.
 */
final class ChatRun {
  private static final int PAGES = Integer.getInteger("chat.pages", 1_000);
  private static final int SECONDS = Integer.getInteger("chat.seconds", 15);
  private static final List<Integer> RATES =
      Arrays.stream(System.getProperty("chat.rates", "100,100,300,500").split(",", -1))
          .map(Integer::valueOf)
          .toList();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern KEY = Pattern.compile("\"key\":\"(k\\d+)\"");
  private static final Pattern SHOWN = Pattern.compile("\"text\":\"(k\\d+)\"");

  private static Centre centre;

  private final OpenDesks thread = new OpenDesks();
  private final List<Channel> pages = new ArrayList<>();
  private final AtomicInteger welcomed = new AtomicInteger();
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Double> kept = new ConcurrentHashMap<>();
  private final Map<String, Double> shown = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
  private int number;

  @BeforeAll
  static void open() {
    centre =
        Centre.start(
            "--lianxi.chat.sockets-per-address=100000", "--lianxi.chat.visitors-per-minute=100000");
  }

  @AfterAll
  static void close() {
    centre.stop();
  }

  @Test
  void everyMessageIsKeptOnceAndAtOnce() {
    URI address = URI.create(centre.liveUrl() + "/live/chat");
    for (int i = 0; i < PAGES; i++) {
      Channel page = thread.connect(address, this::hear);
      pages.add(page);
    }
    pages.forEach(page -> say(page, "{\"type\":\"hello\",\"language\":\"zh\"}"));
    await().atMost(PATIENCE).until(() -> welcomed.get() == PAGES);
    System.out.printf("%n%d pages; load average %s%n%n", PAGES, Machine.load());
    System.out.println("| messages/s | kept p50 | p95 | p99 | longest | shown p50 | p95 | p99 |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    RATES.forEach(this::run);
    assertThat(refused).isEmpty();
    long inStore =
        centre
            .bean(JdbcClient.class)
            .sql("select count(*) from chat_messages where author = 'CUSTOMER'")
            .query(Long.class)
            .single();
    assertThat(inStore).isEqualTo(number);
    thread.close();
  }

  private void run(int rate) {
    sent.clear();
    kept.clear();
    shown.clear();
    int count = rate * SECONDS;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      LockSupport.parkNanos(start + i * 1_000_000_000L / rate - System.nanoTime());
      String key = "k" + number;
      sent.put(key, System.nanoTime());
      say(
          pages.get(number % PAGES),
          "{\"type\":\"send\",\"key\":\"" + key + "\",\"text\":\"" + key + "\"}");
      number++;
    }
    await().atMost(PATIENCE).until(() -> kept.size() == count && shown.size() == count);
    Latencies keeping = Latencies.of(kept.values());
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f ms | %s |%n",
        rate,
        keeping.cells(),
        keeping.longest(),
        Latencies.of(shown.values()).cells());
  }

  private static void say(Channel page, String text) {
    page.writeAndFlush(new TextWebSocketFrame(text))
        .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  private void hear(String text) {
    if (text.startsWith("{\"type\":\"welcome\"")) {
      welcomed.incrementAndGet();
    } else if (text.startsWith("{\"type\":\"delivery\"")) {
      took(KEY, text, kept);
    } else if (text.startsWith("{\"type\":\"message\"")) {
      took(SHOWN, text, shown);
    } else if (text.startsWith("{\"type\":\"refused\"")) {
      refused.add(text);
    }
  }

  private void took(Pattern pattern, String text, Map<String, Double> all) {
    Matcher matcher = pattern.matcher(text);
    Long since = matcher.find() ? sent.get(matcher.group(1)) : null;
    if (since != null) {
      all.put(matcher.group(1), (System.nanoTime() - since) / 1e9);
    }
  }
}
