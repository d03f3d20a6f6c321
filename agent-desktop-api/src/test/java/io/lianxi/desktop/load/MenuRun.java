package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.load.MenuCallers.Answer;
import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many callers in the menu of one flow at once, each of whom hears it to its end, presses a key and
 * hears what that leads to: 1 to what is looked up first, 2 to words that are known.
 */
final class MenuRun {
  private static final int CALLS = Integer.getInteger("menu.calls", 500);
  private static final int PER_SECOND = Integer.getInteger("menu.calls-per-second", 25);
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("menu.warm-up-seconds", 30));
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("menu.seconds", 60));
  private static final Path FOLDER = Path.of("target", "load", "menu").toAbsolutePath();

  /** For what is looked at while all are there, and for the machine to keep up. */
  private static final Duration SPARE = Duration.ofSeconds(15);

  private static final double WANTED_MILLIS = 200;
  private static final double WANTED_KB = 200;
  private static final int KB = 1_000;
  private static final char LOOKED_UP = '1';
  private static final String NUMBER = "10002";
  private static final String FLOW =
      """
      {"flow":"menu-run","name":{"zh":"压测","en":"Load"},"languages":["zh"],"start":"menu",
       "fallback":"general","errors":20,"steps":{
        "menu":{"verb":"menu","text":{"zh":"余额请按一，套餐请按二。"},"timeout":30,
                "again":[{"zh":"请再按一次。"}],
                "keys":{"1":"balance","2":"plan","0":"agent"},"failed":"agent"},
        "balance":{"verb":"lookup","fact":"account","into":"account","then":"tell"},
        "tell":{"verb":"say","text":{"zh":"您的账户余额是{money(account.balance)}。"},"then":"menu"},
        "plan":{"verb":"say","text":{"zh":"您用的是畅享套餐。"},"then":"menu"},
        "agent":{"verb":"enqueue","queue":"general"}}}\
      """;

  @Test
  void callersInMenusAreSpokenToSoonAndTakeLittleMemory() throws Exception {
    Map<String, String> properties = new HashMap<>(Centre.DIRECT);
    properties.put("lianxi.asterisk.hotlines", "10000," + NUMBER);
    properties.remove("lianxi.direct-numbers");
    List<String> flags = Stream.concat(Centre.SERVER.stream(), Stream.of("-Xlog:gc")).toList();
    try (Centre centre = Centre.start(FOLDER.resolve("home"), properties, flags)) {
      publish(centre.as("supervisor"));
      run(centre);
    }
  }

  private static void publish(Api supervisor) {
    JsonNode document = JsonMapper.shared().readTree(FLOW);
    supervisor.post("/api/flows", Map.of("name", "menu-run"));
    int revision =
        supervisor
            .put("/api/flows/menu-run/draft", Map.of("document", document, "revision", 1))
            .required("revision")
            .asInt();
    supervisor.post("/api/flows/menu-run/publish", Map.of("revision", revision));
    supervisor.put("/api/flows/menu-run/numbers", Map.of("numbers", List.of(NUMBER)));
  }

  private static void run(Centre centre) throws IOException, InterruptedException {
    Duration arriving = Duration.ofSeconds(1 + CALLS / PER_SECOND);
    Duration patience = arriving.plus(WARM_UP).plus(MEASURED).plus(SPARE);
    MenuCallers.Wish wish =
        new MenuCallers.Wish(NUMBER, CALLS, PER_SECOND, patience, List.of(LOOKED_UP, '2'));
    try (MenuCallers callers = new MenuCallers(FOLDER, centre.sipPort(), wish)) {
      await("all callers").atMost(arriving.plus(SPARE)).until(() -> callers.spokenTo() == CALLS);
      pass(WARM_UP);
      callers.answers();
      int lostBefore = callers.lost();
      ProcessorTime application = ProcessorTime.from(centre.pid());
      ProcessorTime asterisk = ProcessorTime.from(centre.asteriskPid());
      ProcessorTime own = Machine.ownTime();
      ProcessorTime machine = ProcessorTime.ofMachine();
      long start = System.nanoTime();
      pass(MEASURED);
      List<Answer> answers = callers.answers();
      int lost = callers.lost() - lostBefore;
      String busy =
          Stream.of(application, asterisk, own, machine)
              .map(time -> String.format(Locale.ROOT, "%.0f %%", time.percent()))
              .collect(Collectors.joining(" | "));
      long during = LiveHeap.bytes(centre.pid());
      boolean allWent = callers.succeed(patience);
      pass(Duration.ofSeconds(2));
      long kb = (during - LiveHeap.bytes(centre.pid())) / CALLS / KB;
      tell(answers, lost, busy, kb);
      tellOfSlow(answers, start, callers.longestAbsence());
      assertThat(allWent).as("SIPp saw no failures").isTrue();
      assertThat(lost).as("keys that nobody answered").isZero();
      assertThat(latencies(answers).percentile(95)).isLessThanOrEqualTo(WANTED_MILLIS);
      assertThat((double) kb).isLessThanOrEqualTo(WANTED_KB);
    }
  }

  /** Nothing is waited for but time. */
  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    await()
        .atMost(time.plus(SPARE))
        .pollInterval(100, TimeUnit.MILLISECONDS)
        .until(() -> System.nanoTime() >= end);
  }

  private static Latencies latencies(List<Answer> answers) {
    return Latencies.of(answers.stream().map(answer -> answer.time().toNanos() / 1e9).toList());
  }

  private static void tell(List<Answer> answers, int lost, String busy, long kb) {
    System.out.printf(
        "%n%d calls in menus at once for %d s: from the release of a key to the first word; load"
            + " average %s%n%n| | keys | p50 | p95 | p99 | longest |%n|---|---|---|---|---|---|%n",
        CALLS, MEASURED.toSeconds(), Machine.load());
    row("all", answers);
    row("looked up first", answers.stream().filter(it -> it.key() == LOOKED_UP).toList());
    row("known words", answers.stream().filter(it -> it.key() != LOOKED_UP).toList());
    System.out.printf(
        "%n| not answered | heap per call | application | Asterisk | callers | machine |%n"
            + "|---|---|---|---|---|---|%n"
            + "| %d | %d kB | %s |%n%n",
        lost, kb, busy);
  }

  /**
   * Whether they came all at once, as when something stood still, and whether that was the callers.
   */
  private static void tellOfSlow(List<Answer> answers, long start, Duration absence) {
    Map<Long, Long> bySecond =
        answers.stream()
            .filter(answer -> answer.time().toMillis() > WANTED_MILLIS)
            .collect(
                Collectors.groupingBy(
                    answer -> TimeUnit.NANOSECONDS.toSeconds(answer.at() - start),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.printf(
        "Later than %.0f ms, by the second of the run: %s. The callers themselves were away for %d"
            + " ms at most.%n%n",
        WANTED_MILLIS, bySecond, absence.toMillis());
  }

  private static void row(String what, List<Answer> answers) {
    Latencies latencies = latencies(answers);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.0f ms |%n",
        what,
        latencies.count(),
        latencies.cells(),
        latencies.longest());
  }
}
