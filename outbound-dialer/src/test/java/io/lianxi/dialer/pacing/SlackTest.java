package io.lianxi.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTest {
  @ParameterizedTest
  @CsvSource({"1, 0", "0, 1", "-1, 1"})
  void withNothingAheadOnlyWhoIsFreeNowIsLeft(int surplus, double none) {
    assertThat(new ExactSlack(surplus, 5, 5).noneLeft()).isEqualTo(none);
    assertThat(new NormalSlack(surplus, 0).noneLeft()).isEqualTo(none);
  }

  @Test
  void oneAgentForTwoWhoMayAnswerLacksWhenOneDoes() {
    ExactSlack slack = new ExactSlack(1, 5, 5);
    slack.answers(0.5, 2);
    assertThat(slack.noneLeft()).isCloseTo(0.75, within(1e-12));
  }

  /** Sums over everything that can be. */
  private static double counted(int surplus, double[] free, double[] answers) {
    double none = 0;
    for (int which = 0; which < 1 << (free.length + answers.length); which++) {
      double chance = 1;
      int left = surplus;
      for (int i = 0; i < free.length + answers.length; i++) {
        boolean happens = (which >> i & 1) == 1;
        double of = i < free.length ? free[i] : answers[i - free.length];
        chance *= happens ? of : 1 - of;
        left += happens ? (i < free.length ? 1 : -1) : 0;
      }
      none += left <= 0 ? chance : 0;
    }
    return none;
  }

  @Property(tries = 200)
  void theExactLawIsWhatCountingEverythingFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = -2, max = 3) int surplus,
      @ForAll @IntRange(max = 5) int agents,
      @ForAll @IntRange(max = 5) int calls) {
    Random random = new Random(seed);
    double[] free = random.doubles(agents).toArray();
    double[] answers = random.doubles(calls).toArray();
    ExactSlack slack = new ExactSlack(surplus, 10, 10);
    for (double chance : free) {
      slack.frees(chance);
    }
    for (double chance : answers) {
      slack.answers(chance, 1);
    }
    assertThat(slack.noneLeft()).isCloseTo(counted(surplus, free, answers), within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1, 0.2", "2, 0.15, 0.3", "5, 0.1, 0.35", "-3, 0.3, 0.2"})
  void withManyTheNormalLawAgreesWithTheExactOne(int surplus, double frees, double answers) {
    ExactSlack exact = new ExactSlack(surplus, 150, 150);
    NormalSlack normal = new NormalSlack(surplus, 0);
    for (int i = 0; i < 150; i++) {
      exact.frees(frees);
      normal.frees(frees);
    }
    exact.answers(answers, 60);
    normal.answers(answers, 60);
    assertThat(normal.noneLeft()).isCloseTo(exact.noneLeft(), within(0.01));
  }

  @Test
  void doubtOfTheRateMakesAGoodLookingMomentRiskier() {
    NormalSlack sure = new NormalSlack(20, 0);
    NormalSlack doubting = new NormalSlack(20, 0.04);
    sure.answers(0.2, 60);
    doubting.answers(0.2, 60);
    assertThat(doubting.noneLeft()).isGreaterThan(sure.noneLeft());
  }
}
