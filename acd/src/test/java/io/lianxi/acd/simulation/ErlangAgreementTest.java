package io.lianxi.acd.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.report.Erlang;
import io.lianxi.acd.report.ErlangA;
import io.lianxi.acd.simulation.Scenario.Arrival;
import io.lianxi.acd.simulation.Scenario.Manners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With one skill, equal agents and random arrivals and times, nothing going wrong, the same harness
 * does what A. K. Erlang and C. Palm calculated: the theory's figure lies inside the 99 %
 * confidence bounds of the means of twenty independent runs, the beginning of each left out. The
 * seeds are fixed, so it does so always or never.
 */
class ErlangAgreementTest {
  private static final int RUNS = 20;
  private static final int WARM_UP = 1_000;
  private static final int CONTACTS = 4_000;

  /** Student's t for 19 degrees of freedom, 99 % on both sides. */
  private static final double T_99 = 2.861;

  private static final Duration HANDLE_TIME = Duration.ofMinutes(3);
  private static final Duration THRESHOLD = Duration.ofSeconds(20);
  private static final QueueName QUEUE = new QueueName("queue");

  /** What one run came to. */
  private record Figures(double waited, double meanWait, double inTime, double abandoned) {}

  @ParameterizedTest
  @CsvSource({"10, 12", "20, 24", "50, 55"})
  void withEndlessPatienceItIsErlangC(double load, int agents) {
    List<Figures> runs = runs(load, agents, null);
    Erlang theory = new Erlang(load, agents);
    assertAgrees(runs, Figures::waited, theory.waitProbability());
    assertAgrees(runs, Figures::meanWait, theory.averageSpeedOfAnswer(HANDLE_TIME));
    assertAgrees(runs, Figures::inTime, theory.serviceLevel(HANDLE_TIME, THRESHOLD));
    assertAgrees(runs, Figures::abandoned, 0);
  }

  @ParameterizedTest
  @CsvSource({"10, 9, 120", "20, 20, 300", "50, 48, 60"})
  void withRandomPatienceItIsErlangA(double load, int agents, int patience) {
    Duration mean = Duration.ofSeconds(patience);
    List<Figures> runs = runs(load, agents, mean);
    ErlangA theory = new Erlang(load, agents).withPatience(HANDLE_TIME, mean);
    assertAgrees(runs, Figures::waited, theory.waitProbability());
    assertAgrees(runs, Figures::meanWait, theory.meanWait());
    assertAgrees(runs, Figures::inTime, theory.serviceLevel(THRESHOLD));
    assertAgrees(runs, Figures::abandoned, theory.abandonProbability());
  }

  private static void assertAgrees(
      List<Figures> runs, ToDoubleFunction<Figures> figure, double theory) {
    double mean = runs.stream().mapToDouble(figure).average().orElseThrow();
    double variance =
        runs.stream().mapToDouble(figure).map(x -> (x - mean) * (x - mean)).sum() / (RUNS - 1);
    double bound = T_99 * Math.sqrt(variance / RUNS);
    assertThat(theory).isBetween(mean - bound, mean + bound);
  }

  private static List<Figures> runs(double load, int agents, @Nullable Duration patience) {
    return LongStream.rangeClosed(1, RUNS)
        .parallel()
        .mapToObj(seed -> run(scenario(seed, load, agents, patience)))
        .toList();
  }

  private static Figures run(Scenario scenario) {
    Outcome outcome = new World(scenario).run();
    assertThat(outcome.violation()).as(outcome.story()).isNull();
    List<Arrival> measured = scenario.arrivals().subList(WARM_UP, CONTACTS);
    double waited = 0;
    double sum = 0;
    double inTime = 0;
    double abandoned = 0;
    for (Arrival arrival : measured) {
      Waits wait = Waits.of(outcome.ledger().events(arrival.id()));
      waited += wait.millis() > 0 ? 1 : 0;
      sum += wait.millis() / 1000.0;
      inTime += wait.isAnswered() && wait.millis() <= THRESHOLD.toMillis() ? 1 : 0;
      abandoned += wait.isAnswered() ? 0 : 1;
    }
    int count = measured.size();
    return new Figures(waited / count, sum / count, inTime / count, abandoned / count);
  }

  private static Scenario scenario(
      long seed, double load, int agents, @Nullable Duration patience) {
    Dice dice = new Dice(seed).of(load, agents, Objects.toString(patience));
    double gap = HANDLE_TIME.toMillis() / load;
    List<Arrival> arrivals = new ArrayList<>();
    long at = 1_000;
    for (int i = 0; i < CONTACTS; i++) {
      at += dice.exponential(gap);
      arrivals.add(
          new Arrival(
              new ContactId(dice.uuid().toString()),
              at,
              Channel.VOICE,
              "",
              QUEUE,
              0,
              patience == null ? Long.MAX_VALUE : dice.exponential((double) patience.toMillis()),
              Long.MAX_VALUE,
              dice.exponential((double) HANDLE_TIME.toMillis())));
    }
    return new Scenario(
        seed,
        List.of(QueuePolicy.usual(QUEUE, "队列", "Queue").withWrapUp(Duration.ZERO)),
        IntStream.range(0, agents).mapToObj(ErlangAgreementTest::agent).toList(),
        arrivals,
        List.of(),
        List.of(0),
        new Manners(true));
  }

  private static Agent agent(int number) {
    return new Agent(
        new AgentId("agent" + number),
        "Agent " + number,
        List.of(new Skill("zh", Skill.HIGHEST)),
        Set.of(QUEUE),
        Capacity.oneCall(),
        "x");
  }
}
