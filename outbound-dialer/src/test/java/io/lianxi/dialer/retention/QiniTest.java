package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class QiniTest {

  /** Half of them are saved by a call, the others stay or leave whatever is done. */
  private static List<Scored> customers(ToDoubleFunction<Boolean> score) {
    List<Scored> customers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      for (boolean wasCalled : new boolean[] {true, false}) {
        boolean isSavable = i < 4;
        boolean stayed = isSavable ? wasCalled : i < 6;
        customers.add(new Scored(score.applyAsDouble(isSavable), wasCalled, stayed));
      }
    }
    return customers;
  }

  @Test
  void theBestRankingFindsAllSavedFirst() {
    Qini qini = Qini.of(customers(isSavable -> isSavable ? 1 : 0));
    assertThat(qini.points())
        .containsExactly(new Qini.Point(0, 0), new Qini.Point(0.5, 0.5), new Qini.Point(1, 0.5));
    // the triangle between (0, 0), (½, ½) and (1, ½)
    assertThat(qini.coefficient()).isEqualTo(0.125, within(1e-12));
  }

  @Test
  void theWorstRankingIsAsMuchBelowChance() {
    assertThat(Qini.of(customers(isSavable -> isSavable ? 0 : 1)).coefficient())
        .isEqualTo(-0.125, within(1e-12));
  }

  @Test
  void aRankingThatTellsNobodyApartIsChance() {
    Qini qini = Qini.of(customers(isSavable -> 7));
    assertThat(qini.coefficient()).isZero();
    assertThat(qini.points()).hasSize(2);
  }

  @Test
  void withoutOneOfTheGroupsThereIsNoCurve() {
    assertThat(Qini.of(List.of(new Scored(1, true, true))).points()).isEmpty();
    assertThat(Qini.of(List.of(new Scored(1, false, true))).points()).isEmpty();
    assertThat(Qini.of(List.of()).coefficient()).isZero();
  }

  @Test
  void aLongCurveIsDrawnWithFewPoints() {
    Random random = new Random(7);
    List<Scored> customers = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      customers.add(new Scored(random.nextDouble(), random.nextBoolean(), random.nextBoolean()));
    }
    Qini qini = Qini.of(customers);
    assertThat(qini.points()).hasSizeBetween(40, 51);
    assertThat(qini.points().getLast().share()).isEqualTo(1);
    assertThat(qini.coefficient()).isEqualTo(0, within(0.02));
  }
}
