package io.lianxi.acd.replay;

import static io.lianxi.acd.replay.PastDay.BILLING;
import static io.lianxi.acd.replay.PastDay.agents;
import static io.lianxi.acd.replay.PastDay.same;
import static io.lianxi.acd.replay.PastDay.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.report.QueueFigures;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
  private static final QueueName FAULTS = QueueFixtures.FAULTS;

  /** Two agents, of whom the second comes late; the third caller gives up. */
  private static PastDay simple() {
    return new PastDay()
        .agent("wang")
        .agent("li", 100, 86_400)
        .answered("wang", 10, 10, 70)
        .answered("wang", 20, 70, 130)
        .abandoned(30, 80)
        .answered("li", 40, 100, 400)
        .answered("wang", 90, 130, 150)
        .answered("wang", 3_000, 3_000, 3_100);
  }

  private static QueuePolicy billing(OverflowRule... rules) {
    QueuePolicy usual = QueueFixtures.queue(BILLING, Duration.ZERO);
    return new QueuePolicy(
        usual.name(),
        usual.version(),
        usual.labelZh(),
        usual.labelEn(),
        usual.steps(),
        usual.order(),
        usual.rank(),
        usual.offerTimeout(),
        usual.declineDelay(),
        usual.wrapUp(),
        usual.serviceLevelThreshold(),
        usual.lastAgentPatience(),
        usual.returnWithin(),
        List.of(rules),
        usual.hours(),
        usual.callback(),
        usual.autoAccept());
  }

  private static OverflowRule afterWaiting(int seconds, Overflow to) {
    return new OverflowRule(OverflowTrigger.WAIT, seconds, to);
  }

  /** Calls at random times, each taken by the first of {@code count} agents who is free. */
  private static PastDay busy(long seed, int count) {
    Random random = new Random(seed);
    PastDay day = new PastDay();
    long[] freeAt = new long[count];
    long at = 0;
    for (int i = 0; i < 300; i++) {
      at += 1 + random.nextInt(60); // equal times would stand in the order of their ids
      int first = 0;
      for (int agent = 1; agent < count; agent++) {
        first = freeAt[agent] < freeAt[first] ? agent : first;
      }
      long answeredAt = Math.max(at, freeAt[first]);
      freeAt[first] = answeredAt + 20 + random.nextInt(120);
      day.answered("a" + first, at, answeredAt, freeAt[first]);
    }
    for (int agent = 0; agent < count; agent++) {
      day.agent("a" + agent);
    }
    return day;
  }

  private static QueueFigures total(ReplayFigures figures) {
    return figures.totals().figures();
  }

  @Test
  void theSamePoliciesAndAgentsReproduceASimpleDay() {
    Compared compared = simple().replay(same());
    assertThat(total(compared.baseline())).isEqualTo(total(compared.past()));
    assertThat(total(compared.whatIf())).isEqualTo(total(compared.past()));
    assertThat(total(compared.past()).answered()).isEqualTo(5);
    assertThat(total(compared.past()).abandoned()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aDayInWhichWhoeverCameFirstWasAnsweredFirstIsReproduced(long seed) {
    Compared compared = busy(seed, 3).replay(same());
    assertThat(total(compared.baseline())).isEqualTo(total(compared.past()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whoWasThereIsGuessedWellEnoughToReproduceIt(long seed) {
    Compared compared = busy(seed, 3).replayGuessing(same());
    QueueFigures past = total(compared.past());
    QueueFigures baseline = total(compared.baseline());
    assertThat(baseline.answered()).isEqualTo(past.answered());
    assertThat(baseline.waited().toSeconds() / 300.0)
        .isCloseTo(past.waited().toSeconds() / 300.0, offset(5.0));
  }

  @Test
  void theSameSeedComesOutTheSame() {
    assertThat(simple().replay(agents(1.5))).isEqualTo(simple().replay(agents(1.5)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void moreAgentsNeverMakeItWorse(long seed) {
    QueueFigures before = null;
    for (double factor : new double[] {0.7, 1, 1.4, 1.7, 2, 4}) {
      QueueFigures after = total(busy(seed, 3).replay(agents(factor)).whatIf());
      if (before != null) {
        assertThat(after.waited()).isLessThanOrEqualTo(before.waited());
        assertThat(after.answeredInTime()).isGreaterThanOrEqualTo(before.answeredInTime());
        assertThat(after.longestWait()).isLessThanOrEqualTo(before.longestWait());
      }
      before = after;
    }
  }

  @Test
  void whoGaveUpIsAnsweredWhenSomeoneIsThereInTime() {
    QueueFigures whatIf = total(simple().replay(agents(2)).whatIf());
    assertThat(whatIf.abandoned()).isZero();
    assertThat(whatIf.answered()).isEqualTo(6);
  }

  @Test
  void whoeverHadToWaitLongerThanPatientGivesUp() {
    PastDay day = new PastDay().agent("wang").agent("li");
    for (long at = 0; at < 20_000; at += 1_000) {
      day.abandoned(at, at + 30); // nobody waits for more than half a minute
      day.answered("li", at + 100, at + 100, at + 900);
      day.answered("wang", at + 101, at + 101, at + 900);
    }
    QueueFigures alone = total(day.replay(agents(0.5)).whatIf());
    assertThat(alone.offered()).isEqualTo(60);
    assertThat(alone.abandoned()).isGreaterThan(15);
  }

  @Test
  void overflowToAnotherQueueIsFollowed() {
    PastDay day =
        simple()
            .policies(billing(), QueueFixtures.queue(FAULTS, Duration.ZERO))
            .agent("hu", FAULTS);
    Compared compared = day.replay(with(billing(afterWaiting(5, new Overflow.ToQueue(FAULTS)))));
    assertThat(total(compared.baseline()).offered()).isEqualTo(6);
    assertThat(compared.baseline().totals().overflowed()).isZero();
    assertThat(compared.whatIf().totals().overflowed()).isPositive();
    assertThat(total(compared.whatIf()).offered())
        .isEqualTo(6 + compared.whatIf().totals().overflowed());
    assertThat(total(compared.whatIf()).answered() + total(compared.whatIf()).abandoned())
        .isEqualTo(6);
  }

  @Test
  void whoHearsAnAnnouncementHasOverflowedForGood() {
    Compared compared =
        simple().replay(with(billing(afterWaiting(5, new Overflow.Announcement("忙", "Busy")))));
    ReplayFigures.Row whatIf = compared.whatIf().totals();
    assertThat(whatIf.overflowed()).isPositive();
    assertThat(whatIf.figures().answered() + whatIf.overflowed()).isEqualTo(6);
  }

  @Test
  void whoIsPromisedACallbackDoesNotGiveUpAndIsAnsweredLater() {
    Compared compared = simple().replay(with(billing(afterWaiting(5, new Overflow.Callback()))));
    ReplayFigures.Row whatIf = compared.whatIf().totals();
    assertThat(whatIf.overflowed()).isPositive();
    assertThat(whatIf.figures().abandoned()).isZero();
    assertThat(whatIf.figures().answered()).isEqualTo(6);
  }

  @Test
  void wrapUpTakesNoLongerThanThePolicyAllows() {
    List<Visit> visits =
        List.of(
            Scenes.visit(0, new Service(Duration.ZERO, seconds(60), seconds(30))),
            Scenes.visit(10, new Service(Duration.ZERO, seconds(60), seconds(30))));
    assertThat(total(Scenes.play(visits, seconds(30))).waited()).isEqualTo(seconds(80));
    assertThat(total(Scenes.play(visits, seconds(10))).waited()).isEqualTo(seconds(60));
    assertThat(total(Scenes.play(visits, null)).waited()).isEqualTo(seconds(80));
  }

  @Test
  void whatRingsIsAnsweredAfterItRangAndKeepsTheAgent() {
    List<Visit> visits =
        List.of(
            Scenes.visit(0, new Service(seconds(4), seconds(60), Duration.ZERO)),
            Scenes.visit(1, new Service(seconds(3), seconds(60), Duration.ZERO)));
    QueueFigures figures = total(Scenes.play(visits, null));
    assertThat(figures.waited()).isEqualTo(seconds(4 + 63 + 3));
  }

  @Test
  void occupancyIsToldByInterval() {
    Compared compared =
        new PastDay()
            .agent("wang", 0, 3_600)
            .answered("wang", 0, 0, 900)
            .answered("wang", 1_800, 1_800, 3_500)
            .replay(same());
    assertThat(compared.baseline().rows())
        .extracting(row -> row.occupancy().orElseThrow())
        .containsExactly(900 / 1_800.0, 1_700 / 1_800.0);
    assertThat(compared.baseline().totals().occupancy()).hasValue(2_600 / 3_600.0);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void aChannelNobodyTakesWaits() {
    List<Visit> chats =
        List.of(Scenes.visit(Channel.CHAT, 0, new Service(seconds(0), seconds(1), seconds(0))));
    assertThat(total(Scenes.play(chats, null)).answered()).isZero();
  }
}
