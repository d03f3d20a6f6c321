package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLog;
import io.lianxi.desktop.app.Centre;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How soon a chat is offered when an agent is free, and how many are offered in a second when
 * enough wait; through the whole product but for a line, with its Redis, its Postgres and all its
 * readers of the feed. The first row is the warming up.
 *
 * <p>Of chats that arrive, a time is from asking for the contact's place in the queue until the
 * agent's open socket has the offer; of chats that wait already, from the moment in which the
 * customer before leaves the agent. Each contact is four changes, all of which the log keeps: it is
 * opened, waits, is offered, and its customer leaves as soon as the desk rings (of the backlog the
 * first two come before). Every offer has to come once and at the right desk. The sockets are in
 * this JVM, on one thread that is counted by itself; the application's share is the JVM's without
 * it.
 */
final class OfferRun {
  private static final int AGENTS = Integer.getInteger("offer.agents", 200);
  private static final int SECONDS = Integer.getInteger("offer.seconds", 10);
  private static final int WARM_UP_RATE = 1000;
  private static final int WARM_UP_SECONDS = Integer.getInteger("offer.warm-up-seconds", 40);
  private static final int BACKLOG = Integer.getInteger("offer.backlog", 10_000);
  private static final List<Integer> RATES = rates("offer.rates", "200,500,1000,2000");
  private static final List<Integer> FREED_RATES = rates("offer.freed-rates", "1000,2000");
  private static final int VISITORS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final OfferTimes TIMES = new OfferTimes(chats());
  private static Centre centre;
  private static OfferFloor floor;

  private static List<Integer> rates(String property, String usual) {
    return Arrays.stream(System.getProperty(property, usual).split(",", -1))
        .map(Integer::valueOf)
        .toList();
  }

  private static int chats() {
    int arriving = RATES.stream().mapToInt(rate -> rate * SECONDS).sum();
    int freed = FREED_RATES.stream().mapToInt(rate -> rate * SECONDS + AGENTS).sum();
    return WARM_UP_RATE * WARM_UP_SECONDS + arriving + freed + BACKLOG;
  }

  @BeforeAll
  static void open() throws InterruptedException {
    centre = Centre.start("--lianxi.demo=false");
    floor = new OfferFloor(centre, AGENTS, TIMES);
  }

  @AfterAll
  static void close() {
    floor.close();
    centre.stop();
  }

  @Test
  void everyChatIsOfferedOnce() throws InterruptedException {
    System.out.printf("%nOffers to %d open desks; load average %s%n%n", AGENTS, Machine.load());
    System.out.println(
        "| arriving | offers | p50 | p95 | p99 | longest"
            + " | application's CPU | Redis | Postgres | desks |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    floor.everyoneIsAvailable();
    paced(WARM_UP_RATE, WARM_UP_SECONDS);
    for (int rate : RATES) {
      paced(rate, SECONDS);
    }
    for (int rate : FREED_RATES) {
      freed(rate);
    }
    backlog();
    everythingIsOver();
  }

  private static void paced(int rate, int seconds) throws InterruptedException {
    int chats = rate * seconds;
    int first = TIMES.opened();
    OfferShares shares = new OfferShares(centre, floor);
    long begin = System.nanoTime();
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < chats; i++) {
        LockSupport.parkNanos(begin + i * 1_000_000_000L / rate - System.nanoTime());
        visitors.execute(() -> floor.asks(floor.comes()));
      }
    }
    allAreOffered();
    Latencies latencies = Latencies.of(TIMES.secondsSince(first));
    tell(rate + "/s for " + seconds + " s", latencies, shares);
  }

  private static void allAreOffered() {
    await("all are offered").atMost(PATIENCE).until(() -> TIMES.offers() == TIMES.opened());
  }

  /** Enough wait, and each agent has one customer after the other. */
  private static void freed(int rate) throws InterruptedException {
    int offers = rate * SECONDS;
    floor.everyoneHasABreak();
    floor.customersStay();
    int first = TIMES.opened();
    theyWait(offers + AGENTS);
    floor.everyoneIsAvailable();
    await("everyone has one").atMost(PATIENCE).until(() -> floor.ringing() == AGENTS);
    theLogIsUpToDate();
    OfferShares shares = new OfferShares(centre, floor);
    long begin = System.nanoTime();
    for (int i = 0; i < offers; i++) {
      LockSupport.parkNanos(begin + i * 1_000_000_000L / rate - System.nanoTime());
      floor.oneLeaves();
    }
    double reached = offers / ((System.nanoTime() - begin) / 1e9);
    allAreOffered();
    Latencies latencies = Latencies.of(TIMES.secondsSince(first));
    tell("%d freed/s (%.0f)".formatted(rate, reached), latencies, shares);
    floor.customersLeave();
    await("nobody is left").atMost(PATIENCE).until(() -> floor.occupied() == 0);
  }

  /** So that what came before is no part of what is measured. */
  private static void theLogIsUpToDate() {
    await("all is kept")
        .atMost(PATIENCE)
        .until(
            () -> centre.bean(EventLog.class).cursor().equals(centre.bean(EventFeed.class).end()));
  }

  private static void tell(String what, Latencies latencies, OfferShares shares) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.0f ms | %s |%n",
        what,
        latencies.count(),
        latencies.cells(),
        latencies.longest(),
        shares.cells());
  }

  /** Everyone waits before the first agent is there. */
  private static void backlog() {
    floor.everyoneHasABreak();
    int first = TIMES.opened();
    theyWait(BACKLOG);
    OfferShares shares = new OfferShares(centre, floor);
    floor.everyoneIsAvailable();
    allAreOffered();
    String cells = shares.cells();
    System.out.printf(
        Locale.ROOT,
        "| %d wait | %d at %.0f offers/s | | | | | %s |%n%nload average %s%n",
        BACKLOG,
        BACKLOG,
        BACKLOG / TIMES.spanSince(first),
        cells,
        Machine.load());
  }

  private static void theyWait(int count) {
    try (ExecutorService visitors = Executors.newFixedThreadPool(VISITORS)) {
      for (int i = 0; i < count; i++) {
        visitors.execute(() -> floor.waits(floor.comes()));
      }
    }
  }

  private static void everythingIsOver() {
    await("nothing is open")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(centre.bean(Contacts.class).open()).isEmpty());
    assertThat(floor.wronglyTold()).as("offers at a wrong desk, or told again").isZero();
    assertThat(floor.occupied()).as("agents who still have someone").isZero();
    long all = TIMES.offers();
    await("the history has them all")
        .atMost(PATIENCE)
        .until(() -> kept("select count(*) from contacts where state = 'ABANDONED'") == all);
    assertThat(kept("select count(*) from contact_events where type = 'Offered'")).isEqualTo(all);
  }

  private static long kept(String count) {
    return centre.bean(JdbcClient.class).sql(count).query(Long.class).single();
  }
}
