package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.dialer.retention.UpliftLearning.Groups;
import io.lianxi.dialer.retention.UpliftLearning.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class UpliftLearningTest {

  /** Those who pay by the month leave unless they are called; the others leave when they are. */
  private static List<Past> customers(int count) {
    Random random = new Random(3);
    List<Past> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isMonthly = random.nextBoolean();
      boolean wasCalled = random.nextInt(5) > 0;
      double stays = isMonthly ? wasCalled ? 0.7 : 0.3 : wasCalled ? 0.8 : 0.9;
      String months = String.valueOf(random.nextInt(70));
      customers.add(
          new Past(
              Map.of("contract", isMonthly ? "monthly" : "yearly", "months", months),
              wasCalled,
              random.nextDouble() < stays));
    }
    return customers;
  }

  private static Learned learned(List<Past> customers) {
    return new UpliftLearning(1, done -> true).learn(customers).orElseThrow();
  }

  @Test
  void whoIsSavedByACallIsToldFromWhomACallDrivesAway() {
    UpliftModel model = learned(customers(6_000)).model();
    Map<String, String> monthly = Map.of("contract", "monthly", "months", "30");
    Map<String, String> yearly = Map.of("contract", "yearly", "months", "30");
    assertThat(model.uplift(monthly)).isBetween(0.25, 0.45);
    assertThat(model.uplift(yearly)).isBetween(-0.2, -0.02);
    assertThat(model.risk(monthly)).isEqualTo(0.7, within(0.08));
  }

  @Test
  void aRankingOfCustomersItDidNotKnowIsBetterThanChance() {
    Learned learned = learned(customers(6_000));
    assertThat(learned.byUplift().coefficient()).isGreaterThan(0.04);
    assertThat(learned.byUplift().points()).hasSizeGreaterThan(20);
  }

  @Test
  void theSameCustomersMakeTheSameModel() {
    List<Past> customers = customers(1_500);
    assertThat(learned(customers)).isEqualTo(learned(customers));
  }

  @Test
  void tooFewOutcomesMakeNoModel() {
    List<Past> few = customers(300);
    Groups groups = Groups.of(few);
    assertThat(groups.heldOutLeft()).isLessThan(UpliftLearning.FEWEST);
    assertThat(groups.suffice()).isFalse();
    assertThat(new UpliftLearning(1, done -> true).learn(few)).isEmpty();
    assertThat(new UpliftLearning(1, done -> true).learn(List.of())).isEmpty();
  }

  @Test
  void progressIsToldAndMayEndIt() {
    List<Double> told = new ArrayList<>();
    assertThat(new UpliftLearning(1, told::add).learn(customers(1_500))).isPresent();
    assertThat(told).hasSize(6).isSorted().endsWith(1.0);
    assertThatThrownBy(() -> new UpliftLearning(1, done -> false).learn(customers(1_500)))
        .isInstanceOf(CancellationException.class);
  }
}
