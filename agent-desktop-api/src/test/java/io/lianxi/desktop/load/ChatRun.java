package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.walk.Centre;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;

/**
 * How soon messages of many pages of the web chat are kept, shown on the page itself, and shown on
 * the desks of agents, who take as many of the chats as they may. Every message is to be kept once.
 * The pages are in this JVM, on one thread. The first row is the warming up, in which each page
 * begins its conversation.
 */
final class ChatRun {
  private static final int PAGES = Integer.getInteger("chat.pages", 2_000);
  private static final int SECONDS = Integer.getInteger("chat.seconds", 15);
  private static final List<Integer> RATES =
      Arrays.stream(System.getProperty("chat.rates", "140,100,300,500").split(",", -1))
          .map(Integer::valueOf)
          .toList();
  private static final int KB = 1_024;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern KEY = Pattern.compile("\"key\":\"(k\\d+)\"");
  private static final Pattern SHOWN = Pattern.compile("\"text\":\"(k\\d+)\"");

  private static final int AGENTS = Integer.getInteger("chat.agents", 200);
  private static final Path FOLDER = Path.of("target", "load", "chat").toAbsolutePath();

  private final List<Channel> pages = new ArrayList<>();
  private final AtomicInteger welcomed = new AtomicInteger();
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Double> kept = new ConcurrentHashMap<>();
  private final Map<String, Double> shown = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
  private int number;

  @Test
  void everyMessageIsKeptOnceAndAtOnce() throws IOException {
    Map<String, String> wishes =
        Map.of(
            "lianxi.demo.agents", Readers.demoAgents(AGENTS),
            "lianxi.chat.sockets-per-address", "100000",
            "lianxi.chat.visitors-per-minute", "100000");
    try (Servers servers = Servers.start(FOLDER.resolve("servers"), wishes);
        Centre centre =
            Centre.start(FOLDER.resolve("home"), servers.properties(), WeChatRun.AS_ON_A_SERVER);
        Readers agents = new Readers(centre, AGENTS, "web");
        OpenDesks thread = new OpenDesks()) {
      long before = LiveHeap.bytes(centre.pid());
      open(thread, URI.create(centre.liveUrl() + "/live/chat"));
      long kb = (LiveHeap.bytes(centre.pid()) - before) / PAGES / KB;
      System.out.printf("%d kB of the application's heap for each page%n", kb);
      System.out.printf("%n%d pages, %d desks; load average %s%n%n", PAGES, AGENTS, Machine.load());
      System.out.println(
          "| messages/s | kept p50 | p95 | p99 | longest | shown p50 | p95 | p99"
              + " | on desks | p50 | p95 | p99 |");
      System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
      RATES.forEach(rate -> run(rate, agents));
      assertThat(refused).isEmpty();
      assertThat(WeChatRun.kept(servers.jdbc())).isEqualTo(number);
    }
  }

  /** One after the other, each of which says hello at once, as it has ten seconds for it. */
  private void open(OpenDesks thread, URI address) {
    List<Double> connecting = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      long start = System.nanoTime();
      pages.add(thread.connect(address, this::hear));
      connecting.add(secondsSince(start));
      say(pages.getLast(), "{\"type\":\"hello\",\"language\":\"zh\"}");
    }
    await().atMost(PATIENCE).until(() -> welcomed.get() == PAGES);
    System.out.printf("%npages connected after %s%n", Latencies.of(connecting).cells());
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void run(int rate, Readers agents) {
    sent.clear();
    kept.clear();
    shown.clear();
    int count = rate * SECONDS;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      LockSupport.parkNanos(start + i * 1_000_000_000L / rate - System.nanoTime());
      String key = "k" + number;
      sent.put(key, System.nanoTime());
      agents.written(key);
      say(
          pages.get(number % PAGES),
          "{\"type\":\"send\",\"key\":\"" + key + "\",\"text\":\"" + key + "\"}");
      number++;
    }
    await().atMost(PATIENCE).until(() -> kept.size() == count && shown.size() == count);
    Latencies keeping = Latencies.of(kept.values());
    Latencies desks = agents.shown();
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f ms | %s | %d | %s |%n",
        rate,
        keeping.cells(),
        keeping.longest(),
        Latencies.of(shown.values()).cells(),
        desks.count(),
        desks.cells());
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
      all.put(matcher.group(1), secondsSince(since));
    }
  }
}
