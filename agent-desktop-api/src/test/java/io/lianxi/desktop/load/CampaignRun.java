package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import io.lianxi.desktop.carrier.Carrier;
import io.lianxi.desktop.carrier.Telephones;
import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Campaign;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * A campaign at full pace: two copies of the application, real Asterisk, and a stand-in for the
 * network, which knows what became of each call. In the middle the copy that dials is killed.
 */
final class CampaignRun {
  private static final Duration LASTING =
      Duration.ofSeconds(
          (long) (60 * Double.parseDouble(System.getProperty("campaign.minutes", "10"))));
  private static final int AGENTS = Integer.getInteger("campaign.agents", 60);
  private static final String MODE = System.getProperty("campaign.mode", "PROGRESSIVE");
  private static final boolean KILLS =
      Boolean.parseBoolean(System.getProperty("campaign.kill", "true"));
  private static final long SEED = Long.getLong("campaign.seed", 1);

  /** The demo agents before are newcomers or know special queues. */
  private static final int FIRST_AGENT = 11;

  private static final Duration LONGEST_WRAP_UP = Duration.ofSeconds(6);
  private static final Duration QUIET = Duration.ofMinutes(4);
  private static final long CALLS_OF_AN_AGENT_IN_A_MINUTE = 8;
  private static final int LEADS_AT_ONCE = 20_000;
  private static final Path FOLDER = Path.of("target", "load", "campaign").toAbsolutePath();
  private static final String QUEUE = "/api/queues/general";

  @Test
  void whatTheBooksSayIsWhatTheNetworkDid() throws IOException, InterruptedException {
    Carrier carrier = Carrier.usual(SEED);
    try (Telephones network = Telephones.at(0, carrier::of);
        Servers servers = Servers.start(FOLDER.resolve("servers"), wishes(network));
        Centre first = Centre.start(FOLDER.resolve("first"), servers.properties(), Centre.SERVER)) {
      String dials = copyThatDials(servers.jdbc());
      Map<String, String> other = new HashMap<>(servers.properties());
      other.put("lianxi.asterisk.agi-port", Integer.toString(Ports.free()));
      try (Centre second = Centre.start(FOLDER.resolve("second"), other, Centre.SERVER)) {
        withWrapUp(second.as("supervisor"));
        List<String> names =
            IntStream.range(FIRST_AGENT, FIRST_AGENT + AGENTS)
                .mapToObj("agent%02d"::formatted)
                .toList();
        try (CampaignAgents agents =
            new CampaignAgents(second, names, FOLDER, servers.sipPort(), LONGEST_WRAP_UP)) {
          assertThat(copyThatDials(servers.jdbc())).as("the first copy dials").isEqualTo(dials);
          run(new Stage(first, second, servers.jdbc()), network, agents);
        }
      }
    }
  }

  /** The two copies and the database that they share. */
  private record Stage(Centre first, Centre second, JdbcClient jdbc) {}

  private static Map<String, String> wishes(Telephones network) {
    return Map.of(
        "lianxi.demo.agents",
        Integer.toString(FIRST_AGENT + AGENTS - 1),
        "lianxi.asterisk.trunk-contact",
        "sip:127.0.0.1:" + network.port());
  }

  private static String copyThatDials(JdbcClient jdbc) {
    return jdbc.sql("select copy from dial_turn").query(String.class).single();
  }

  private static void withWrapUp(Api supervisor) {
    ObjectNode policy = (ObjectNode) supervisor.get(QUEUE);
    policy.put("wrapUpSeconds", 10 * LONGEST_WRAP_UP.toSeconds());
    if (!MODE.equals("PROGRESSIVE")) { // whoever is called for no agent may find none
      policy
          .put("autoAccept", true)
          .putArray("overflow")
          .addObject()
          .put("when", "WAIT")
          .put("limit", 2)
          .put("to", "ANNOUNCEMENT")
          .put("textZh", "抱歉打扰您，座席暂时繁忙，我们改日再联系。")
          .put("textEn", "We are sorry to have disturbed you. We will call again.");
    }
    supervisor.put(QUEUE, policy);
  }

  private static void run(Stage stage, Telephones network, CampaignAgents agents) {
    Campaign campaign =
        Campaign.open(stage.second().as("campaigns"), Campaign.wish("general", MODE, Map.of()));
    imports(campaign);
    campaign.start();
    Instant began = Instant.now();
    passes(LASTING.dividedBy(2));
    Instant half = Instant.now();
    if (KILLS) {
      stage.first().kill();
    }
    passes(LASTING.dividedBy(2));
    double occupancy = agents.occupancy(began, Instant.now());
    campaign.pause();
    await("every call is over and every lead has gone on")
        .atMost(QUIET)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> unfinished(stage.jdbc()) == 0);
    CampaignAccount account =
        new CampaignAccount(network.calls(), agents.calls(), books(stage.jdbc()));
    report(account, occupancy, network.calledTwiceAtOnce());
    System.out.printf(
        "answered while an agent was free: %s until the agent hears%n",
        account.delays(agents::isAnyFree).cells().replace("|", ","));
    System.out.printf(
        "%d talks on agents' phones, which rang %d times%n",
        account.phones().size(), agents.rings());
    System.out.printf(
        "nobody was called for %s after half of the time%n", account.pauseAfter(half));
    assertThat(network.calledTwiceAtOnce()).as("numbers called twice at once").isZero();
    assertThat(account.differences()).as("books against the network").isEmpty();
  }

  private static void passes(Duration time) {
    Instant until = Instant.now().plus(time);
    while (Instant.now().isBefore(until)) {
      LockSupport.parkNanos(Duration.between(Instant.now(), until).toNanos());
    }
  }

  private static void imports(Campaign campaign) {
    int all = (int) Math.ceil(AGENTS * CALLS_OF_AN_AGENT_IN_A_MINUTE * LASTING.toSeconds() / 60.0);
    for (int from = 0; from < all; from += LEADS_AT_ONCE) {
      StringBuilder table = new StringBuilder("手机,姓名\n");
      for (int i = from; i < Math.min(all, from + LEADS_AT_ONCE); i++) {
        table.append("139%08d,客户 %d\n".formatted(i, i));
      }
      campaign.imports("list" + from, table.toString());
    }
  }

  private static int unfinished(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select (select count(*) from attempts where state in ('OPEN', 'DIALLED'))
              + (select count(*) from leads where state = 'CALLING')
            """)
        .query(Integer.class)
        .single();
  }

  private static List<CampaignAccount.Attempt> books(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select number, coalesce(outcome, '') as outcome, opened_at from attempts
            where state <> 'REFUSED' order by opened_at
            """)
        .query(
            (row, n) ->
                new CampaignAccount.Attempt(
                    row.getString("number"),
                    row.getString("outcome"),
                    row.getObject("opened_at", Timestamp.class).toInstant()))
        .list();
  }

  private static void report(CampaignAccount account, double occupancy, int twice) {
    System.out.printf(
        "%n%s, %d agents, %.1f minutes%s%n| calls | answered | abandoned | worst 30 min | occupancy"
            + " | answer until the agent hears, p50, p95, p99 | twice at once | load average |%n"
            + "|---|---|---|---|---|---|---|---|%n"
            + "| %d | %d | %d (%.2f %%) | %.2f %% | %.1f %% | %s | %d | %s |%n%nbooks against the"
            + " network: %s%n",
        MODE,
        AGENTS,
        LASTING.toSeconds() / 60.0,
        KILLS ? ", the copy that dials killed in the middle" : "",
        account.network().size(),
        account.answered(),
        account.abandoned(),
        100 * account.abandonedShare(),
        100 * account.worstShare(),
        100 * occupancy,
        account.delays(moment -> true).cells().replace("|", ","),
        twice,
        Machine.load(),
        account.differences().isEmpty() ? "all equal" : account.differences());
  }
}
