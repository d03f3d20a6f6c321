package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import io.lianxi.desktop.walk.Centre;
import io.lianxi.ivr.wechat.standin.Letter;
import io.lianxi.ivr.wechat.standin.Manner;
import io.lianxi.ivr.wechat.standin.Pushed;
import io.lianxi.ivr.wechat.standin.StandInAccount;
import io.lianxi.ivr.wechat.standin.StandInFixtures;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import io.lianxi.ivr.wechat.standin.WeChatUser;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Followers write to two copies of the application, which share Postgres and Redis; in the middle
 * one of them is killed. How soon each letter is answered is measured at the stand-in for the
 * platform, which sends again what was not answered, three times after five seconds each; a
 * balancer before the copies tries the other one at once when one cannot be reached or dies before
 * it has answered, as letters are kept once however often they come.
 */
final class WeChatRun {
  private static final int PER_SECOND = Integer.getInteger("wechat.per-second", 500);

  /**
   * Each new conversation is opened, met by a flow, and led to a queue, all of which takes time.
   */
  private static final int OPENING_PER_SECOND = Integer.getInteger("wechat.opening-per-second", 40);

  private static final int SECONDS = Integer.getInteger("wechat.seconds", 60);
  private static final int FOLLOWERS = Integer.getInteger("wechat.followers", 10_000);
  private static final boolean KILLS =
      Boolean.parseBoolean(System.getProperty("wechat.kill", "true"));
  private static final int MOST_TRIES = 4;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Path FOLDER = Path.of("target", "load", "wechat").toAbsolutePath();
  private static final String ACCOUNT = "lianxi.wechat.accounts.hotline";

  private static final int AGENTS = Integer.getInteger("wechat.agents", 200);
  private static final int WARM_UP_SECONDS = Integer.getInteger("wechat.warm-up-seconds", 60);

  /** The JVM chooses its collector itself. */
  static final List<String> AS_ON_A_SERVER = List.of("-Xmx2g");

  private final List<WeChatUser> followers = new ArrayList<>();
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
        Centre first =
            Centre.start(FOLDER.resolve("first"), servers.properties(), AS_ON_A_SERVER)) {
      Map<String, String> other = new HashMap<>(servers.properties());
      other.put("lianxi.asterisk.agi-port", Integer.toString(Ports.free()));
      try (Centre second = Centre.start(FOLDER.resolve("second"), other, AS_ON_A_SERVER)) {
        for (int i = 0; i < FOLLOWERS; i++) {
          followers.add(platform.user("o-follower-" + i));
        }
        try (Readers agents = new Readers(first, AGENTS, "hotline")) {
          run(platform, servers.jdbc(), new Copies(first, second), agents);
        }
      }
    }
  }

  private static Map<String, String> wishes(WeChatStandIn platform) {
    return Map.of(
        "lianxi.demo.agents",
        Readers.demoAgents(AGENTS),
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

  private void run(WeChatStandIn platform, JdbcClient jdbc, Copies copies, Readers agents)
      throws InterruptedException {
    int sent = 0;
    for (Load load : LOADS) {
      Runnable half = KILLS && load.isMeasured() ? copies.second()::kill : () -> {};
      Busy busy = Busy.fromNow();
      write(platform, copies, load, half, agents);
      report(load, busy, agents.shown());
      sent += load.letters();
    }
    int all = sent;
    await("all are kept").atMost(PATIENCE).until(() -> kept(jdbc) >= all);
    assertThat(unanswered.get()).as("unanswered").isZero();
    assertThat(kept(jdbc)).as("each kept once").isEqualTo(all);
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

  static int kept(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from chat_messages where author = 'CUSTOMER'")
        .query(Integer.class)
        .single();
  }

  private static int open(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from chats where closed_at is null")
        .query(Integer.class)
        .single();
  }

  private static final List<Load> LOADS =
      List.of(
          new Load("the first of each follower", FOLLOWERS, OPENING_PER_SECOND, false),
          new Load("warming up", PER_SECOND * WARM_UP_SECONDS, PER_SECOND, false),
          new Load(
              "sustained" + (KILLS ? ", one copy killed" : ""),
              PER_SECOND * SECONDS,
              PER_SECOND,
              true));

  /** So many letters, at so many a second. */
  private record Load(String name, int letters, int perSecond, boolean isMeasured) {}

  /** What this JVM and the whole machine use of the processors from a moment on. */
  private record Busy(ProcessorTime own, ProcessorTime machine) {
    static Busy fromNow() {
      return new Busy(Machine.ownTime(), ProcessorTime.ofMachine());
    }
  }

  /** {@code half} is done after half of them. */
  private void write(
      WeChatStandIn platform, Copies copies, Load load, Runnable half, Readers agents)
      throws InterruptedException {
    int count = load.letters();
    answered.clear();
    CountDownLatch left = new CountDownLatch(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / load.perSecond();
      LockSupport.parkNanos(due - System.nanoTime());
      if (i == count / 2) {
        Thread.ofVirtual().start(half);
      }
      String text = load.name() + "，第 " + i + " 条：我的话费怎么多了？";
      Letter letter = followers.get(i % followers.size()).text(text);
      agents.written(text);
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

  /** Sends until it is answered; counts from the first time. */
  private void deliver(WeChatStandIn platform, Copies copies, Letter letter, int turn) {
    long start = System.nanoTime();
    for (int i = 0; i < MOST_TRIES; i++) {
      if (isAnswered(platform, copies, letter, turn + i)) {
        answered.add((System.nanoTime() - start) / 1e9);
        return;
      }
      repeated.incrementAndGet();
      LockSupport.parkNanos(TRY_AGAIN.toNanos());
    }
    unanswered.incrementAndGet();
  }

  private static boolean isAnswered(
      WeChatStandIn platform, Copies copies, Letter letter, int turn) {
    Pushed.Attempt attempt = platform.once(letter, copies.address(turn));
    return attempt.isAnswered()
        || (isBroken(attempt) && platform.once(letter, copies.address(turn + 1)).isAnswered());
  }

  /** There is nobody at the other end, which is told apart from whoever takes too long. */
  private static boolean isBroken(Pushed.Attempt attempt) {
    return attempt.status() == 0
        && !attempt.body().startsWith(HttpTimeoutException.class.getName());
  }

  private void report(Load load, Busy busy, Latencies desk) {
    Latencies latencies = Latencies.of(answered);
    System.out.printf(
        "%d letters, %d/s, %s: answered after %s, longest %.0f ms; %d sent again%n",
        load.letters(),
        load.perSecond(),
        load.name(),
        latencies.cells(),
        latencies.longest(),
        repeated.getAndSet(0));
    System.out.printf(
        "%d of them on desks after %s, longest %.0f ms; processors: platform and desks %.0f %%,"
            + " all %.0f %% of one core%n",
        desk.count(), desk.cells(), desk.longest(), busy.own().percent(), busy.machine().percent());
  }
}
