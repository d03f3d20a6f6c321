package io.lianxi.dialer.blending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.blending.Stance.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a campaign yields to inbound. */
class BlendingTest {
  private static final Instant T0 = Instant.parse("2026-03-02T02:00:00Z");
  private static final QueueName BILLING = new QueueName("billing");
  private static final QueueName FAULTS = new QueueName("faults");
  private static final Stance CALLING = Stance.calling(T0);
  private static final BlendingRules RULES = rules(60, Duration.ofSeconds(60));

  private static BlendingRules rules(int atLeast, Duration longestWait) {
    return new BlendingRules(
        List.of(BILLING, FAULTS),
        0.7,
        0.8,
        Duration.ofMinutes(10),
        Duration.ofSeconds(atLeast),
        longestWait);
  }

  private static Inbound level(QueueName queue, double level) {
    return new Inbound(queue, 20, level, 0, Duration.ZERO);
  }

  private static Inbound waits(QueueName queue, int seconds) {
    return new Inbound(queue, 0, 1, 1, Duration.ofSeconds(seconds));
  }

  private static Instant at(long seconds) {
    return T0.plusSeconds(seconds);
  }

  private static Stance decide(Stance before, long second, Inbound... inbound) {
    return Blending.decide(RULES, List.of(inbound), before, at(second));
  }

  private static Stance yielding() {
    return decide(CALLING, 10, level(BILLING, 0.6));
  }

  @Test
  void whoWatchesNothingNeverYields() {
    Stance stance =
        Blending.decide(BlendingRules.USUAL, List.of(level(BILLING, 0)), CALLING, at(9));
    assertThat(stance).isEqualTo(CALLING);
  }

  @Test
  void whoStopsWatchingCallsAtOnce() {
    Stance stance = Blending.decide(BlendingRules.USUAL, List.of(), yielding(), at(11));
    assertThat(stance).isEqualTo(Stance.calling(at(11)));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0.69, 0, true",
    "20, 0.70, 0, false",
    "5, 0, 0, true",
    "4, 0, 0, false",
    "0, 1, 59, false",
    "0, 1, 60, true"
  })
  void outboundYieldsWhenInboundIsServedBadly(
      int counted, double level, int waits, boolean yields) {
    Inbound billing = new Inbound(BILLING, counted, level, 1, Duration.ofSeconds(waits));
    assertThat(decide(CALLING, 10, billing).yielding()).isEqualTo(yields);
  }

  @Test
  void whyItYieldsIsSaidAndStays() {
    Stance stance = decide(CALLING, 10, level(BILLING, 0.9), level(FAULTS, 0.6));
    assertThat(stance)
        .isEqualTo(
            new Stance(
                true, at(10), null, new Stance.Why(Cause.SERVICE_LEVEL, level(FAULTS, 0.6))));
    assertThat(decide(stance, 11, level(FAULTS, 0.5))).isEqualTo(stance);
  }

  @Test
  void whoWaitsTooLongIsAReasonOfItsOwn() {
    Stance stance = decide(CALLING, 10, waits(BILLING, 61));
    assertThat(Objects.requireNonNull(stance.why()).cause()).isEqualTo(Cause.LONGEST_WAIT);
  }

  @Test
  void howLongAnybodyWaitsIsOfNoConcernWhenNotWatched() {
    Stance stance =
        Blending.decide(rules(60, Duration.ZERO), List.of(waits(BILLING, 3000)), CALLING, at(10));
    assertThat(stance).isEqualTo(CALLING);
  }

  @Test
  void betweenBothLevelsNothingChanges() {
    assertThat(decide(CALLING, 10, level(BILLING, 0.75))).isEqualTo(CALLING);
    Stance stance = yielding();
    assertThat(decide(stance, 500, level(BILLING, 0.75))).isEqualTo(stance);
  }

  @Test
  void outboundResumesOnceAllIsWellForLongEnough() {
    Stance calm = decide(yielding(), 20, level(BILLING, 0.8));
    assertThat(calm.yielding()).isTrue();
    assertThat(calm.calmSince()).isEqualTo(at(20));
    assertThat(decide(calm, 79, level(BILLING, 0.9)).yielding()).isTrue();
    assertThat(decide(calm, 80, level(BILLING, 0.9))).isEqualTo(Stance.calling(at(80)));
  }

  @Test
  void aRelapseBeginsTheCalmAnew() {
    Stance calm = decide(yielding(), 20, level(BILLING, 0.8));
    Stance relapsed = decide(calm, 60, level(BILLING, 0.79));
    assertThat(relapsed.calmSince()).isNull();
    Stance again = decide(relapsed, 61, level(BILLING, 0.8));
    assertThat(decide(again, 120, level(BILLING, 0.8)).yielding()).isTrue();
    assertThat(decide(again, 121, level(BILLING, 0.8)).yielding()).isFalse();
  }

  @Test
  void oneQueueThatIsNotWellIsEnoughToGoOnYielding() {
    Stance calm = decide(yielding(), 20, level(BILLING, 0.9), waits(FAULTS, 60));
    assertThat(calm.calmSince()).isNull();
  }

  /** However inbound goes, and whichever copy decides from what the last one kept. */
  @Property
  void outboundNeverFlapsFasterThanItsRulesSay(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 600) int atLeast) {
    Random random = new Random(seed);
    BlendingRules rules = rules(atLeast, Duration.ofSeconds(60));
    List<Stance> turns = new ArrayList<>(List.of(CALLING));
    Stance stance = CALLING;
    long second = 0;
    for (int i = 0; i < 2_000; i++) {
      second += 1 + random.nextInt(random.nextInt(50) == 0 ? 120 : 3);
      Inbound billing =
          new Inbound(
              BILLING, random.nextInt(40), random.nextDouble(), 1, Duration.ofSeconds(i % 70));
      boolean isQuiet = random.nextInt(400) > 0 && i % 500 > 60;
      Stance next =
          Blending.decide(
              rules, List.of(isQuiet ? level(BILLING, 0.9) : billing), stance, at(second));
      if (next.yielding() != stance.yielding()) {
        turns.add(next);
      }
      stance = next;
    }
    for (int i = 1; i < turns.size(); i++) {
      Duration lasted = Duration.between(turns.get(i - 1).since(), turns.get(i).since());
      if (turns.get(i - 1).yielding()) {
        assertThat(lasted).isGreaterThanOrEqualTo(Duration.ofSeconds(atLeast));
      }
    }
    assertThat(turns).as("it yields and resumes at all").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.8, 600, 60, 60, yieldsBelow",
    "1, 1, 600, 60, 60, yieldsBelow",
    "NaN, 0.8, 600, 60, 60, yieldsBelow",
    "0.8, 0.8, 600, 60, 60, resumesFrom",
    "0.8, 0.7, 600, 60, 60, resumesFrom",
    "0.8, 1.1, 600, 60, 60, resumesFrom",
    "0.7, 0.8, 59, 60, 60, window",
    "0.7, 0.8, 3601, 60, 60, window",
    "0.7, 0.8, 600, 9, 60, atLeast",
    "0.7, 0.8, 600, 3601, 60, atLeast",
    "0.7, 0.8, 600, 60, -1, longestWait",
    "0.7, 0.8, 600, 60, 3601, longestWait"
  })
  void contradictoryRulesAreRefused(
      double below, double from, int window, int atLeast, int wait, String field) {
    assertThatThrownBy(
            () ->
                new BlendingRules(
                    List.of(BILLING),
                    below,
                    from,
                    Duration.ofSeconds(window),
                    Duration.ofSeconds(atLeast),
                    Duration.ofSeconds(wait)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must");
  }
}
