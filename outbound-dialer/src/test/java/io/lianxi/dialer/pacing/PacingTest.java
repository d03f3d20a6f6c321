package io.lianxi.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final Shift SHIFT = new Shift(BEGIN, BEGIN.plus(Duration.ofHours(8)));

  private static Pacing pacing(PacingMode mode) {
    return pacing(PacingPolicy.usual(mode), AbandonCount.NONE);
  }

  private static Pacing pacing(PacingPolicy policy, AbandonCount before) {
    return new Pacing(policy, SHIFT, before);
  }

  private static AgentId agent(int number) {
    return new AgentId("agent" + number);
  }

  private static AttemptId call(int number) {
    return new AttemptId("call" + number);
  }

  private static void ready(Pacing pacing, int agents) {
    for (int i = 0; i < agents; i++) {
      pacing.learn(new PacingEvent.Ready(agent(i), BEGIN));
    }
  }

  private static void dial(Pacing pacing, int calls, Instant at) {
    for (int i = 0; i < calls; i++) {
      pacing.learn(new PacingEvent.Dialled(call(i), at));
    }
  }

  /** Has seen so many calls that nobody answered. */
  private static void learned(Pacing pacing, int calls) {
    Instant before = BEGIN.minus(Duration.ofMinutes(5));
    for (int i = 0; i < calls; i++) {
      pacing.learn(new PacingEvent.Dialled(call(10_000 + i), before));
      pacing.learn(new PacingEvent.Failed(call(10_000 + i), before.plusSeconds(25)));
    }
  }

  /** All agents have talked for a minute. */
  private static Instant talking(Pacing pacing, int agents) {
    learned(pacing, agents + 1);
    ready(pacing, agents);
    for (int i = 0; i < agents; i++) {
      pacing.learn(new PacingEvent.Connected(call(i), agent(i), BEGIN));
    }
    return BEGIN.plusSeconds(60);
  }

  /** People who answered, every {@code each}th of whom found nobody. */
  private static Instant answered(Pacing pacing, int calls, int each) {
    learned(pacing, 30);
    Instant at = BEGIN;
    for (int i = 1; i <= calls; i++) {
      at = at.plusSeconds(20);
      pacing.learn(
          i % each == 0
              ? new PacingEvent.Abandoned(call(i), at)
              : new PacingEvent.Connected(call(i), agent(0), at));
      pacing.learn(new PacingEvent.Ready(agent(0), at));
    }
    return at;
  }

  @Test
  void whatIsHeardLateOfAnAgentChangesNothing() {
    Pacing pacing = pacing(PacingMode.PROGRESSIVE);
    pacing.learn(new PacingEvent.Connected(call(0), agent(0), BEGIN));
    pacing.learn(new PacingEvent.Ready(agent(0), BEGIN.plusSeconds(61)));
    pacing.learn(new PacingEvent.TalkEnded(agent(0), false, BEGIN.plusSeconds(60)));
    assertThat(pacing.decide(BEGIN.plusSeconds(62)).calls()).isEqualTo(1);
    pacing.learn(new PacingEvent.Connected(call(1), agent(0), BEGIN.plusSeconds(70)));
    pacing.learn(new PacingEvent.Ready(agent(0), BEGIN.plusSeconds(69)));
    assertThat(pacing.decide(BEGIN.plusSeconds(71)).calls()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1, OUTSIDE_SHIFT", "28800, OUTSIDE_SHIFT"})
  void outsideTheShiftNobodyIsCalled(long second, PaceReason reason) {
    Pacing pacing = pacing(PacingMode.PREDICTIVE);
    ready(pacing, 30);
    Pace pace = pacing.decide(BEGIN.plusSeconds(second));
    assertThat(pace.calls()).isZero();
    assertThat(pace.reason()).isEqualTo(reason);
  }

  @Test
  void withoutAgentsNobodyIsCalled() {
    Pace pace = pacing(PacingMode.PREDICTIVE).decide(BEGIN);
    assertThat(pace.calls()).isZero();
    assertThat(pace.reason()).isEqualTo(PaceReason.NO_AGENTS);
  }

  @ParameterizedTest
  @CsvSource({
    "PREVIEW, 4, 0, 4, AGENT_DECIDES",
    "PREVIEW, 4, 3, 1, AGENT_DECIDES",
    "PROGRESSIVE, 4, 0, 4, ONE_CALL_PER_AGENT",
    "PROGRESSIVE, 4, 4, 0, ONE_CALL_PER_AGENT",
    "PROGRESSIVE, 4, 6, 0, ONE_CALL_PER_AGENT",
    "POWER, 4, 0, 6, LINES_PER_AGENT",
    "POWER, 4, 5, 1, LINES_PER_AGENT",
    "PREDICTIVE, 4, 0, 4, TOO_FEW_AGENTS",
    "PREDICTIVE, 4, 3, 1, TOO_FEW_AGENTS"
  })
  void callsGoByWhoIsFree(PacingMode mode, int agents, int ringing, int calls, PaceReason reason) {
    Pacing pacing = pacing(mode);
    ready(pacing, agents);
    dial(pacing, ringing, BEGIN);
    Pace pace = pacing.decide(BEGIN.plusSeconds(1));
    assertThat(pace.calls()).isEqualTo(calls);
    assertThat(pace.reason()).isEqualTo(reason);
    assertThat(pace.ringing()).isEqualTo(ringing);
  }

  @Test
  void predictiveWithFewAgentsIsProgressiveAndSaysSo() {
    Pacing pacing = pacing(PacingMode.PREDICTIVE);
    Instant now = talking(pacing, 14);
    assertThat(pacing.decide(now).mode()).isEqualTo(PacingMode.PROGRESSIVE);
    assertThat(pacing.decide(now).calls()).isZero();
    pacing.learn(new PacingEvent.Away(agent(14), now));
    assertThat(pacing.decide(now).mode())
        .as("who is on a break counts")
        .isEqualTo(PacingMode.PREDICTIVE);
  }

  @Test
  void thatFewAgentsAreNotPredictiveMayBeSwitchedOff() {
    Pacing pacing =
        pacing(PacingPolicy.usual(PacingMode.PREDICTIVE).withFewestAgents(0), AbandonCount.NONE);
    ready(pacing, 4);
    learned(pacing, 4);
    Pace pace = pacing.decide(BEGIN);
    assertThat(pace.mode()).isEqualTo(PacingMode.PREDICTIVE);
    assertThat(pace.calls()).isGreaterThan(4);
  }

  @ParameterizedTest
  @CsvSource({"0, LEARNING, 20", "19, LEARNING, 20", "20, RISK, 21"})
  void untilACallWasSeenForEachAgentNothingIsForecast(int seen, PaceReason reason, int least) {
    Pacing pacing = pacing(PacingMode.PREDICTIVE);
    ready(pacing, 20);
    learned(pacing, seen);
    Pace pace = pacing.decide(BEGIN);
    assertThat(pace.reason()).isEqualTo(reason);
    assertThat(pace.calls()).isGreaterThanOrEqualTo(least);
    assertThat(pace.calls() == 20).isEqualTo(reason == PaceReason.LEARNING);
  }

  @Test
  void whatIsToldAgainOfACallThatRingsChangesNothing() {
    Pacing pacing = pacing(PacingMode.PROGRESSIVE);
    ready(pacing, 4);
    dial(pacing, 2, BEGIN);
    dial(pacing, 2, BEGIN.plusSeconds(1));
    assertThat(pacing.decide(BEGIN.plusSeconds(1)).calls()).isEqualTo(2);
  }

  @Test
  void predictiveCallsBeforeAnybodyIsFree() {
    Pacing pacing = pacing(PacingMode.PREDICTIVE);
    Pace pace = pacing.decide(talking(pacing, 150));
    assertThat(pace.calls()).isPositive();
    assertThat(pace.reason()).isEqualTo(PaceReason.RISK);
    assertThat(pace.risk()).isGreaterThan(pace.tolerance());
    assertThat(pace.freeSoon()).isPositive();
  }

  @Test
  void agentsWhoAreLeavingAreNotCalledFor() {
    Pacing pacing = pacing(PacingMode.PREDICTIVE);
    Instant now = talking(pacing, 60);
    for (int i = 0; i < 60; i++) {
      pacing.learn(new PacingEvent.Leaving(agent(i), now));
    }
    Pace pace = pacing.decide(now);
    assertThat(pace.calls()).isZero();
    assertThat(pace.leaving()).isEqualTo(60);
    assertThat(pace.freeSoon()).isZero();
  }

  @Test
  void whoWaitsForAnAgentTakesTheNextOne() {
    Pacing pacing = pacing(PacingMode.PROGRESSIVE);
    dial(pacing, 1, BEGIN);
    pacing.learn(new PacingEvent.Answered(call(0), BEGIN.plusSeconds(9)));
    ready(pacing, 1);
    Pace pace = pacing.decide(BEGIN.plusSeconds(9));
    assertThat(pace.calls()).isZero();
    assertThat(pace.waiting()).isEqualTo(1);
    pacing.learn(new PacingEvent.Failed(call(0), BEGIN.plusSeconds(10)));
    assertThat(pacing.decide(BEGIN.plusSeconds(10)).calls()).isEqualTo(1);
  }

  @Test
  void noMoreCallsAreInSetUpThanAllowed() {
    PacingPolicy policy = new PacingPolicy(PacingMode.POWER, 2, 0.03, 2, 25, 15, 7, false);
    Pacing pacing = pacing(policy, AbandonCount.NONE);
    ready(pacing, 5);
    dial(pacing, 3, BEGIN);
    Pace pace = pacing.decide(BEGIN);
    assertThat(pace.calls()).isEqualTo(4);
    assertThat(pace.reason()).isEqualTo(PaceReason.MOST_CALLS);
  }

  @ParameterizedTest
  @CsvSource({"PREDICTIVE", "POWER"})
  void atTheCapEachCallHasAnAgentOfItsOwn(PacingMode mode) {
    Pacing pacing = pacing(mode);
    ready(pacing, 30);
    Instant now = answered(pacing, 600, 8);
    Pace pace = pacing.decide(now);
    assertThat(pace.abandons().day()).isEqualTo(0.125);
    assertThat(pace.reason()).isEqualTo(PaceReason.STOPPED_AT_CAP);
    assertThat(pace.mode()).isEqualTo(PacingMode.PROGRESSIVE);
    assertThat(pace.calls()).isEqualTo(30);
  }

  @Test
  void thirtyDaysOverTheCapStopADayThatIsNot() {
    Pacing pacing =
        pacing(PacingPolicy.usual(PacingMode.PREDICTIVE), new AbandonCount(100_000, 3_500));
    ready(pacing, 30);
    Pace pace = pacing.decide(answered(pacing, 200, 1_000));
    assertThat(pace.abandons().day()).isZero();
    assertThat(pace.abandons().thirtyDays()).isGreaterThan(0.03);
    assertThat(pace.reason()).isEqualTo(PaceReason.STOPPED_AT_CAP);
  }

  @Test
  void anotherDayCountsAnewAndKeepsWhatWasLearned() {
    Pacing pacing = pacing(PacingMode.PREDICTIVE);
    ready(pacing, 30);
    answered(pacing, 400, 10);
    Instant next = BEGIN.plus(Duration.ofDays(1));
    pacing.begin(new Shift(next, next.plus(Duration.ofHours(8))), new AbandonCount(10_000, 100));
    Pace pace = pacing.decide(next);
    assertThat(pace.abandons().day()).isZero();
    assertThat(pace.reason()).isEqualTo(PaceReason.RISK);
    assertThat(pace.ready()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 0.03, 2, 25, linesPerAgent",
    "6, 0.03, 2, 25, linesPerAgent",
    "1, 0.2, 2, 25, cap",
    "1, -0.01, 2, 25, cap",
    "1, 0.03, 0, 25, answerSeconds",
    "1, 0.03, 2, 14, ringSeconds",
    "1, 0.03, 2, 41, ringSeconds"
  })
  void policiesThatCannotBeAreRefused(
      double lines, double cap, int answer, int ring, String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PacingPolicy(PacingMode.POWER, lines, cap, answer, ring, 15, 100, false))
        .withMessageContaining(field);
  }

  /** Random but possible happenings. */
  private static List<PacingEvent> happenings(long seed, int count) {
    Random random = new Random(seed);
    List<PacingEvent> events = new ArrayList<>();
    Instant at = BEGIN;
    for (int i = 0; i < count; i++) {
      at = at.plusMillis(random.nextInt(3_000));
      AgentId agent = agent(random.nextInt(40));
      AttemptId call = call(random.nextInt(60));
      events.add(
          switch (random.nextInt(12)) {
            case 0, 1, 2 -> new PacingEvent.Dialled(call, at);
            case 3 -> new PacingEvent.Answered(call, at);
            case 4 -> new PacingEvent.Failed(call, at);
            case 5 -> new PacingEvent.Connected(call, agent, at);
            case 6 -> new PacingEvent.Abandoned(call, at);
            case 7 -> new PacingEvent.TalkEnded(agent, random.nextBoolean(), at);
            case 8 -> new PacingEvent.Leaving(agent, at);
            case 9 -> new PacingEvent.Away(agent, at);
            case 10 -> new PacingEvent.SignedOut(agent, at);
            default -> new PacingEvent.Ready(agent, at);
          });
    }
    return events;
  }

  @Property(tries = 60)
  void whoIsToldTheSameSaysTheSameWhateverComes(
      @ForAll long seed, @ForAll PacingMode mode, @ForAll @IntRange(min = 1, max = 300) int count) {
    Pacing one = pacing(mode);
    Pacing other = pacing(mode);
    for (PacingEvent event : happenings(seed, count)) {
      one.learn(event);
      other.learn(event);
      Pace pace = one.decide(event.at());
      assertThat(other.decide(event.at())).isEqualTo(pace);
      assertThat(one.decide(event.at())).as("asked again").isEqualTo(pace);
      assertThat(pace.calls()).isBetween(0, 500);
      assertThat(pace.abandons().largest()).isBetween(0.0, 1.0);
      assertThat(pace.answerRate()).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 40)
  void anAbandonedCallNeverMakesForMoreCalls(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 200) int count) {
    PacingPolicy policy = PacingPolicy.usual(PacingMode.PREDICTIVE).withFewestAgents(0);
    Pacing one = pacing(policy, AbandonCount.NONE);
    Pacing other = pacing(policy, AbandonCount.NONE);
    Instant last = BEGIN;
    for (PacingEvent event : happenings(seed, count)) {
      one.learn(event);
      other.learn(event);
      last = event.at();
    }
    other.learn(new PacingEvent.Abandoned(call(999), last));
    assertThat(other.decide(last).calls()).isLessThanOrEqualTo(one.decide(last).calls());
  }
}
