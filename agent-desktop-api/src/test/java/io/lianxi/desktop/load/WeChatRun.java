package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import io.lianxi.acd.local.TestCore;
import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import io.lianxi.ivr.wechat.standin.Letter;
import io.lianxi.ivr.wechat.standin.Manner;
import io.lianxi.ivr.wechat.standin.Pushed;
import io.lianxi.ivr.wechat.standin.StandInAccount;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Followers write to two copies of the application, which share Postgres and Redis; in the middle
 * one of them is killed. How soon each letter is answered is measured at the stand-in for the
 * platform, which sends to the other copy what is not answered, as its balancer would.
 */
final class WeChatRun {
  private static final int PER_SECOND = Integer.getInteger("wechat.per-second", 500);

  /**
   * Each new conversation is opened, met by a flow, and led to a queue, all of which takes time.
   */
  private static final int OPENING_PER_SECOND =
      Integer.getInteger("wechat.opening-per-second", 100);

  private static final int SECONDS = Integer.getInteger("wechat.seconds", 60);
  private static final int FOLLOWERS = Integer.getInteger("wechat.followers", 10_000);
  private static final boolean KILLS =
      Boolean.parseBoolean(System.getProperty("wechat.kill", "true"));
  private static final int MOST_TRIES = 10;
  private static final Duration TRY_AGAIN = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Path FOLDER = Path.of("target", "load", "wechat").toAbsolutePath();
  private static final String ACCOUNT = "lianxi.wechat.accounts.hotline";

  private static final int AGENTS = Integer.getInteger("wechat.agents", 40);

  /** The demo agents before are newcomers or know special queues. */
  private static final int FIRST_AGENT = 11;

  private final List<WeChatUser> followers = new ArrayList<>();
  private final List<ScriptedAgent> desks = new ArrayList<>();
  private final Map<String, Long> writtenAt = new ConcurrentHashMap<>();
  private final Collection<Double> shown = new ConcurrentLinkedQueue<>();
  private final Collection<Double> answered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  @Test
  void everyLetterIsAnsweredInTimeAndKeptOnce() throws IOException, InterruptedException {
    try (WeChatStandIn platform =
            WeChatStandIn.start(
                StandInFixtures.account(StandInAccount.Mode.AES),
                Manner.DOCUMENTED,
                Clock.systemUTC());
        Servers servers = Servers.start(FOLDER.resolve("servers"), wishes(platform));
        TestCore core = servers.core();
        Centre first = Centre.start(FOLDER.resolve("first"), servers.properties(), Centre.SERVER)) {
      Map<String, String> other = new HashMap<>(servers.properties());
      other.put("lianxi.asterisk.agi-port", Integer.toString(Ports.free()));
      try (Centre second = Centre.start(FOLDER.resolve("second"), other, Centre.SERVER)) {
        for (int i = 0; i < FOLLOWERS; i++) {
          followers.add(platform.user("o-follower-" + i));
        }
        run(platform, core.get(JdbcClient.class), new Copies(first, second));
      }
    }
  }

  private static Map<String, String> wishes(WeChatStandIn platform) {
    return Map.of(
        "lianxi.demo.agents",
        Integer.toString(FIRST_AGENT + AGENTS - 1),
        "lianxi.wechat.api-url",
        platform.apiUrl(),
        ACCOUNT + ".app-id",
        "wx0123456789",
        ACCOUNT + ".secret",
        "secret",
        ACCOUNT + ".token",
        "token",
        ACCOUNT + ".aes-key",
        StandInFixtures.AES_KEY);
  }

  /** The two, by turns. */
  private record Copies(Centre first, Centre second) {
    String address(int n) {
      return (n % 2 == 0 ? first : second).url() + "/wechat/hotline";
    }
  }

  private void run(WeChatStandIn platform, JdbcClient jdbc, Copies copies)
      throws InterruptedException {
    openDesks(copies.first());
    write(platform, copies, new Load(FOLLOWERS, OPENING_PER_SECOND), () -> {});
    report("the first of each follower", new Load(FOLLOWERS, OPENING_PER_SECOND));
    answered.clear();
    shown.clear();
    int letters = PER_SECOND * SECONDS;
    Load sustained = new Load(letters, PER_SECOND);
    write(platform, copies, sustained, KILLS ? copies.second()::kill : () -> {});
    report("sustained" + (KILLS ? ", one copy killed" : ""), sustained);
    int sent = FOLLOWERS + letters;
    await("all are kept").atMost(PATIENCE).until(() -> kept(jdbc) >= sent);
    assertThat(unanswered.get()).as("unanswered").isZero();
    assertThat(kept(jdbc)).as("each kept once").isEqualTo(sent);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (select 1 from chat_messages group by contact
                      having count(*) <> max(number)) as torn
                    """)
                .query(Integer.class)
                .single())
        .as("conversations with gaps")
        .isZero();
    System.out.printf("%d open conversations%n", open(jdbc));
  }

  /** Agents who take every chat that is offered, and read what is written. */
  private void openDesks(Centre centre) {
    HttpClient http = HttpClient.newHttpClient();
    for (int i = 0; i < AGENTS; i++) {
      String name = "agent%02d".formatted(FIRST_AGENT + i);
      desks.add(new ScriptedAgent(centre.as(name), http, new Reads()));
    }
  }

  /** Takes every chat, and notes when what customers write is there. */
  private final class Reads implements ScriptedAgent.Habit {
    @Override
    public void offered(Api api, JsonNode contact) {
      api.post(ScriptedAgent.path(contact, "accept"), Map.of());
    }

    @Override
    public void wrote(JsonNode message) {
      Long at = writtenAt.get(message.path("text").asString(""));
      if (at != null) {
        shown.add((System.nanoTime() - at) / 1e9);
      }
    }
  }

  @AfterEach
  void closeDesks() {
    desks.forEach(ScriptedAgent::close);
  }

  private static int kept(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from chat_messages where author = 'CUSTOMER'")
        .query(Integer.class)
        .single();
  }

  private static int open(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from chats where closed_at is null")
        .query(Integer.class)
        .single();
  }

  /** So many letters, at so many a second. */
  private record Load(int letters, int perSecond) {}

  /** {@code half} is done after half of them. */
  private void write(WeChatStandIn platform, Copies copies, Load load, Runnable half)
      throws InterruptedException {
    int count = load.letters();
    CountDownLatch left = new CountDownLatch(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / load.perSecond();
      LockSupport.parkNanos(due - System.nanoTime());
      if (i == count / 2) {
        Thread.ofVirtual().start(half);
      }
      String text = "第 " + i + " 条，共 " + count + "：我的话费怎么多了？";
      Letter letter = followers.get(i % followers.size()).text(text);
      writtenAt.put(text, System.nanoTime());
      int turn = i;
      Thread.ofVirtual()
          .start(
              () -> {
                deliver(platform, copies, letter, turn);
                left.countDown();
              });
    }
    if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      unanswered.addAndGet((int) left.getCount());
    }
  }

  /** Sends until it is answered; each answer's own time counts, as the platform counts it. */
  private void deliver(WeChatStandIn platform, Copies copies, Letter letter, int turn) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Pushed.Attempt pushed = platform.once(letter, copies.address(turn + i));
      if (pushed.isAnswered()) {
        answered.add(pushed.took().toNanos() / 1e9);
        return;
      }
      repeated.incrementAndGet();
      LockSupport.parkNanos(TRY_AGAIN.toNanos());
    }
    unanswered.incrementAndGet();
  }

  private void report(String what, Load load) {
    Latencies latencies = Latencies.of(answered);
    System.out.printf(
        "%d letters, %d/s, %s: answered after %s, longest %.0f ms; %d sent again; load %s%n",
        load.letters(),
        load.perSecond(),
        what,
        latencies.cells(),
        latencies.longest(),
        repeated.getAndSet(0),
        Machine.load());
    Latencies desk = Latencies.of(shown);
    System.out.printf(
        "%d of them on desks after %s, longest %.0f ms%n",
        desk.count(), desk.cells(), desk.longest());
  }
}
