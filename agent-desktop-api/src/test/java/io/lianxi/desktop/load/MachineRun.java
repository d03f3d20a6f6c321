package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.line.Heard.Verdict;
import io.lianxi.desktop.carrier.CallRecord;
import io.lianxi.desktop.carrier.Conduct;
import io.lianxi.desktop.carrier.Conduct.Kind;
import io.lianxi.desktop.carrier.Telephones;
import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Campaign;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * Machines told from people on the real Asterisk, held against a stand-in for the network, which
 * knows what answered. People greet for 0.3 to 1.7 s, machines speak for 1 to 12 s and are silent
 * then; so some of both sound like the others.
 */
final class MachineRun {
  private static final int CALLS = Integer.getInteger("machine.calls", 240);
  private static final int AGENTS = Integer.getInteger("machine.agents", 20);
  private static final long SEED = Long.getLong("machine.seed", 1);

  /** The demo agents before are newcomers or know special queues. */
  private static final int FIRST_AGENT = 11;

  private static final int MACHINES_OF_TEN = 4;
  private static final Duration LONGEST_WRAP_UP = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Path FOLDER = Path.of("target", "load", "machine").toAbsolutePath();
  private static final String QUEUE = "/api/queues/general";

  /** What Asterisk said of a call. */
  private record Said(String number, Verdict verdict, double seconds) {}

  /** The same for the same number. */
  private static Conduct conduct(String number) {
    SplittableRandom random = new SplittableRandom(SEED * 31 + number.hashCode());
    boolean isMachine = random.nextInt(10) < MACHINES_OF_TEN;
    Duration rings = Duration.ofMillis(random.nextLong(500, 3_000));
    return isMachine
        ? new Conduct(
            Kind.MACHINE,
            rings,
            Duration.ofSeconds(15),
            Duration.ofMillis(random.nextLong(1_000, 12_000)))
        : new Conduct(
            Kind.HUMAN,
            rings,
            Duration.ofSeconds(6),
            Duration.ofMillis(random.nextLong(300, 1_700)));
  }

  @Test
  void whatWasHeardIsHeldAgainstWhatAnswered() throws IOException, InterruptedException {
    try (Telephones network = Telephones.at(0, (number, nth) -> conduct(number));
        Servers servers = Servers.start(FOLDER.resolve("servers"), wishes(network));
        Centre centre =
            Centre.start(FOLDER.resolve("centre"), servers.properties(), Centre.SERVER)) {
      withoutQuestions(centre.as("supervisor"));
      List<String> names =
          IntStream.range(FIRST_AGENT, FIRST_AGENT + AGENTS)
              .mapToObj("agent%02d"::formatted)
              .toList();
      try (CampaignAgents agents =
          new CampaignAgents(centre, names, FOLDER, servers.sipPort(), LONGEST_WRAP_UP)) {
        run(centre.as("campaigns"), servers.jdbc());
        report(network.calls(), said(servers.jdbc()));
        System.out.printf("%d calls came to agents%n", agents.calls().size());
      }
    }
  }

  private static Map<String, String> wishes(Telephones network) {
    return Map.of(
        "lianxi.demo.agents",
        Integer.toString(FIRST_AGENT + AGENTS - 1),
        "lianxi.asterisk.trunk-contact",
        "sip:127.0.0.1:" + network.port());
  }

  /** Whoever is called for no agent may find none. */
  private static void withoutQuestions(Api supervisor) {
    ObjectNode policy = (ObjectNode) supervisor.get(QUEUE);
    policy
        .put("wrapUpSeconds", 10 * LONGEST_WRAP_UP.toSeconds())
        .put("autoAccept", true)
        .putArray("overflow")
        .addObject()
        .put("when", "WAIT")
        .put("limit", 2)
        .put("to", "ANNOUNCEMENT")
        .put("textZh", "抱歉打扰您，座席暂时繁忙，我们改日再联系。")
        .put("textEn", "We are sorry to have disturbed you. We will call again.");
    supervisor.put(QUEUE, policy);
  }

  private static void run(Api manager, JdbcClient jdbc) {
    Campaign campaign =
        Campaign.open(
            manager,
            Campaign.wish(
                "general",
                "POWER",
                Map.of("pacing", Map.of("linesPerAgent", 1, "hearsMachines", true))));
    StringBuilder table = new StringBuilder("手机,姓名\n");
    for (int i = 0; i < CALLS; i++) {
      table.append("139%08d,客户 %d\n".formatted(i, i));
    }
    campaign.imports("list", table.toString());
    campaign.start();
    await("every lead was called once")
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> over(jdbc) >= CALLS);
    campaign.stop();
  }

  private static int over(JdbcClient jdbc) {
    return jdbc.sql("select count(distinct lead) from attempts where state = 'ENDED'")
        .query(Integer.class)
        .single();
  }

  private static List<Said> said(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select a.number, h.verdict, h.listened_ms
            from hearings h join attempts a on a.id = h.attempt where h.verdict is not null
            """)
        .query(
            (row, n) ->
                new Said(
                    row.getString("number"),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getInt("listened_ms") / 1000.0))
        .list();
  }

  private static void report(List<CallRecord> calls, List<Said> said) {
    Map<Kind, Map<Verdict, Integer>> counts = new EnumMap<>(Kind.class);
    for (Said one : said) {
      Optional<Kind> truth =
          calls.stream()
              .filter(call -> one.number().endsWith(call.called().substring(1)))
              .map(call -> call.conduct().kind())
              .findFirst();
      counts
          .computeIfAbsent(truth.orElseThrow(), kind -> new EnumMap<>(Verdict.class))
          .merge(one.verdict(), 1, Integer::sum);
    }
    long answered = calls.stream().filter(call -> call.answeredAt() != null).count();
    System.out.printf(
        "%n%d calls, %d answered, %d listened to; load average %s%n"
            + "| truth | heard as a person | as a machine | not sure |%n|---|---|---|---|%n",
        calls.size(), answered, said.size(), Machine.load());
    counts.forEach(
        (kind, of) ->
            System.out.printf(
                "| %s | %d | %d | %d |%n",
                kind.name().toLowerCase(Locale.ROOT),
                of.getOrDefault(Verdict.PERSON, 0),
                of.getOrDefault(Verdict.MACHINE, 0),
                of.getOrDefault(Verdict.UNSURE, 0)));
    System.out.printf(
        "listening, p50, p95, p99: %s%n",
        Latencies.of(said.stream().map(Said::seconds).toList()).cells().replace("|", ","));
    assertThat(said).as("all who answered were listened to").hasSize((int) answered);
  }
}
