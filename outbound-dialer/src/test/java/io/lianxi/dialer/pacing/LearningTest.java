package io.lianxi.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pacing learns of durations, answers and abandoned calls. */
class LearningTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final Shift SHIFT = new Shift(BEGIN, BEGIN.plus(Duration.ofHours(8)));

  @Test
  void beforeAnythingEndedTheUsualMeanIsBelieved() {
    LearnedTime time = new LearnedTime(100, 300, 0, 10, 50);
    assertThat(time.hazard(0)).isEqualTo(0.01);
    assertThat(time.hazard(1_000)).isEqualTo(0.01);
  }

  @Test
  void hazardsBecomeWhatDurationsShow() {
    LearnedTime time = new LearnedTime(100, 300, 0, 10, 20);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      time.learn(-30 * Math.log(1 - random.nextDouble()));
    }
    assertThat(time.hazard(5)).isCloseTo(1 / 30.0, within(0.001));
    assertThat(time.hazard(15)).isCloseTo(1 / 30.0, within(0.001));
    assertThat(time.hazard(90)).isCloseTo(1 / 30.0, within(0.001));
  }

  @Test
  void whoHasWrappedUpForLongIsSoonFreeWhenWrapUpsTakeAsLong() {
    FreeTimes times = new FreeTimes();
    for (int i = 0; i < 500; i++) {
      times.talked(120);
      times.wrappedUp(20, true);
    }
    times.rebuild();
    assertThat(times.whenWrappingUp(18)[5]).isGreaterThan(0.5);
    assertThat(times.whenWrappingUp(2)[5]).isLessThan(0.1);
    assertThat(times.whenTalking(10)[20]).isLessThan(0.1);
  }

  @Test
  void whoGoesAwayAfterWrapUpIsNotCountedOn() {
    FreeTimes times = new FreeTimes();
    for (int i = 0; i < 1_000; i++) {
      times.wrappedUp(20, i % 2 == 0);
    }
    times.rebuild();
    assertThat(times.whenWrappingUp(18)[40]).isCloseTo(0.5, within(0.05));
  }

  private static double rateAfter(AnswerRate rate, int seconds, double of) {
    double owed = 0;
    for (int i = 0; i < seconds; i++) {
      owed += of;
      int answered = (int) owed;
      owed -= answered;
      rate.second(1, 1, answered);
    }
    return rate.rate();
  }

  @Test
  void theAnswerRateIsFollowed() {
    AnswerRate rate = new AnswerRate(1.5);
    assertThat(rate.rate()).isCloseTo(0.25, within(0.02));
    assertThat(rateAfter(rate, 1_500, 0.16)).isCloseTo(0.16, within(0.02));
  }

  @Test
  void aRiseOfTheAnswerRateIsSeenSoonerThanAFall() {
    AnswerRate rising = new AnswerRate(1.5);
    rateAfter(rising, 2_000, 0.16);
    double up = rateAfter(rising, 90, 0.36) - 0.16;
    AnswerRate falling = new AnswerRate(1.5);
    rateAfter(falling, 2_000, 0.36);
    double down = 0.36 - rateAfter(falling, 90, 0.16);
    assertThat(up).isGreaterThan(1.5 * down);
  }

  @Test
  void aCallThatHasRungForLongIsLessLikelyAnswered() {
    AnswerTimes times = new AnswerTimes(25);
    for (int i = 0; i < 1_000; i++) {
      times.answered(8);
      times.failed(25);
    }
    times.rebuild();
    assertThat(times.answersSoon(0.25, 0, 20)).isCloseTo(0.25, within(0.03));
    assertThat(times.answersSoon(0.25, 15, 20)).isLessThan(0.05);
  }

  private static AbandonBudget budget(int answered, int abandoned, AbandonCount before) {
    AbandonBudget budget = new AbandonBudget(0.03, Tuning.USUAL, SHIFT, before);
    for (int i = 0; i < answered; i++) {
      if (i < abandoned) {
        budget.abandoned(BEGIN);
      } else {
        budget.connected(BEGIN);
      }
    }
    return budget;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 3600, false",
    "1000, 29, 0, 0, 14400, false",
    "1000, 70, 0, 0, 14400, true",
    "1000, 29, 0, 0, 28500, false",
    "1000, 30, 0, 0, 28500, true",
    "1000, 10, 100000, 3300, 14400, true",
    "1000, 10, 100000, 2900, 14400, false"
  })
  void theBudgetIsSpentWhenOneMoreCannotBeMadeGood(
      int answered, int abandoned, int before, int lost, long second, boolean isSpent) {
    AbandonBudget budget = budget(answered, abandoned, new AbandonCount(before, lost));
    assertThat(budget.isSpent(BEGIN.plusSeconds(second), 30)).isEqualTo(isSpent);
  }

  @Test
  void riskIsToleratedBySavingsAndLessSoWhenOverdrawn() {
    Instant later = BEGIN.plusSeconds(7_200);
    double saved = passed(budget(500, 5, AbandonCount.NONE), later).tolerance(later, 30);
    double even = passed(budget(500, 14, AbandonCount.NONE), later).tolerance(later, 30);
    double overdrawn = passed(budget(500, 25, AbandonCount.NONE), later).tolerance(later, 30);
    assertThat(saved).isGreaterThan(even);
    assertThat(even).isGreaterThan(overdrawn);
  }

  private static AbandonBudget passed(AbandonBudget budget, Instant now) {
    budget.pass(now);
    return budget;
  }

  @Test
  void aHalfHourOfItsOwnLowersTheRiskUntilItIsOver() {
    AbandonBudget budget = budget(100, 8, AbandonCount.NONE);
    Instant soon = BEGIN.plusSeconds(60);
    double now = passed(budget, soon).tolerance(soon, 30);
    assertThat(budget.shares().halfHour()).isEqualTo(0.08);
    Instant later = BEGIN.plusSeconds(1_801);
    double then = passed(budget, later).tolerance(later, 30);
    assertThat(then).isGreaterThan(10 * now);
    assertThat(budget.shares().halfHour()).isZero();
    assertThat(budget.shares().worstHalfHour()).isEqualTo(0.08);
  }

  @Test
  void ofFewAnswersEachAbandonedCallWeighsMore() {
    double few = byHalfHour(budget(50, 3, AbandonCount.NONE)); // two more than it may have
    double many = byHalfHour(budget(150, 6, AbandonCount.NONE)); // as well
    assertThat(few).isLessThan(many / 4);
  }

  /** What the half-hour makes of the risk. */
  private static double byHalfHour(AbandonBudget budget) {
    Instant soon = BEGIN.plusSeconds(60);
    double now = passed(budget, soon).tolerance(soon, 30);
    Instant later = BEGIN.plusSeconds(1_801);
    return now / passed(budget, later).tolerance(later, 30);
  }

  @Test
  void machinesAreTakenOutOfBothSides() {
    AbandonBudget budget = budget(110, 10, AbandonCount.NONE);
    for (int i = 0; i < 20; i++) {
      budget.machine();
    }
    AbandonShares shares = budget.shares();
    assertThat(shares.day()).isCloseTo(10 / 110.0, within(1e-9));
    assertThat(shares.withoutMachines()).isCloseTo(8 / 88.0, within(1e-9));
  }

  @Test
  void callsAreLearnedFromOnlyOnce() {
    CallsInSetUp calls = new CallsInSetUp(25, 1.5);
    AttemptId call = new AttemptId("call");
    calls.dialled(call, BEGIN);
    calls.answered(call, BEGIN.plusSeconds(5));
    calls.failed(call, BEGIN.plusSeconds(6));
    assertThat(calls.size()).isZero();
    assertThat(calls.expectedAnswers(BEGIN.plusSeconds(6), 10)).isZero();
  }

  @Test
  void whoSignsOutIsNotCountedOn() {
    Team team = new Team();
    AgentId agent = new AgentId("one");
    team.talks(agent, BEGIN);
    assertThat(team.expectedFree(BEGIN.plusSeconds(60), 20)).isPositive();
    team.signedOut(agent, BEGIN.plusSeconds(60));
    assertThat(team.expectedFree(BEGIN.plusSeconds(60), 20)).isZero();
    assertThat(team.counts().signedIn()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 3600, true",
    "49, 5, 3600, true",
    "50, 2, 3600, false",
    "100, 3, 3600, true",
    "100, 4, 3600, false",
    "1000, 30, 28700, false",
    "1000, 29, 28700, true",
  })
  void aCampaignBearsRiskUntilItsCapIsBroken(
      int answered, int abandoned, int seconds, boolean bears) {
    AbandonBudget budget = budget(answered, abandoned, AbandonCount.NONE);
    assertThat(budget.bearsRisk(BEGIN.plusSeconds(seconds), 20)).isEqualTo(bears);
  }

  @Test
  void thirtyDaysCountLikeADay() {
    AbandonBudget budget = budget(100, 0, new AbandonCount(1_000, 60));
    assertThat(budget.bearsRisk(BEGIN.plusSeconds(3_600), 20)).isFalse();
  }
}
