package io.lianxi.acd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.lianxi.acd.report.Erlang.Goal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published values; the tolerance is that of their last printed digit. */
class ErlangTest {

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  @ParameterizedTest
  @CsvSource({
    "15, 3, 1, 0.8333333333333334",
    "100, 5, 10, 0.5379631686320729",
    "150, 0.75, 190, 0.08869684386923561"
  })
  void whoFindsNobodyFreeIsLost(double arrivals, double served, int agents, double lost) {
    assertThat(new Erlang(arrivals / served, agents).lossProbability())
        .isCloseTo(lost, offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, 14, 0.174, 0.0006",
    "10, 1, 15, 0.102, 0.0006",
    "0.1, 0.0033, 35, 0.3121925015328496, 1e-6",
    "120, 5, 35, 0.023521116861458607, 1e-6",
    "90, 3.0033, 35, 0.2816872350258893, 1e-6",
    "0.1, 0.0033, 40, 0.06278834613535761, 1e-6"
  })
  void someHaveToWait(
      double arrivals, double served, int agents, double waiting, double tolerance) {
    assertThat(new Erlang(arrivals / served, agents).waitProbability())
        .isCloseTo(waiting, offset(tolerance));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 14, 180, 19.8, 0.888, 0.0006",
    "10, 15, 180, 19.8, 0.941, 0.0006",
    "10, 13, 180, 20, 0.8, 0.05",
    "10, 14, 180, 20, 0.9, 0.05",
    "50, 58, 240, 30, 0.9, 0.05",
    "20, 24, 200, 25, 0.85, 0.05",
    "30.303030303030303, 35, 303.030303030, 20, 0.7710233599946846, 1e-6",
    "30.303030303030303, 40, 303.030303030, 20, 0.9668921807646333, 1e-6"
  })
  void mostAreAnsweredInTime(
      double load,
      int agents,
      double handleTime,
      double threshold,
      double inTime,
      double tolerance) {
    assertThat(new Erlang(load, agents).serviceLevel(seconds(handleTime), seconds(threshold)))
        .isCloseTo(inTime, offset(tolerance));
  }

  @Test
  void theAverageSpeedOfAnswerIsKnown() {
    assertThat(new Erlang(10.5, 13).averageSpeedOfAnswer(seconds(180)))
        .isCloseTo(26.56, offset(0.01));
  }

  @Test
  void agentsAreBusyAsMuchAsThereIsToDo() {
    assertThat(new Erlang(10, 14).occupancy()).isCloseTo(0.714, offset(0.0006));
  }

  @ParameterizedTest
  @CsvSource({"0.85, 14", "0.7, 15"})
  void theFewestAgentsAreFound(double highestOccupancy, int agents) {
    Goal goal = new Goal(0.8, seconds(19.8), highestOccupancy);
    assertThat(Erlang.staffedFor(10, seconds(180), goal).agents()).isEqualTo(agents);
  }

  @Test
  void tooFewAgentsNeverCatchUp() {
    Erlang flooded = new Erlang(10, 10);
    assertThat(flooded.isStable()).isFalse();
    assertThat(flooded.waitProbability()).isEqualTo(1);
    assertThat(flooded.serviceLevel(seconds(180), seconds(20))).isZero();
    assertThat(flooded.averageSpeedOfAnswer(seconds(180))).isInfinite();
    assertThat(flooded.occupancy()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "13, 9.91, 0.0330", //
    "9, 56.62, 0.1887"
  })
  void whoGivesUpShortensTheWait(int agents, double meanWait, double givingUp) {
    ErlangA calls = new Erlang(10.5, agents).withPatience(seconds(180), seconds(300));
    assertThat(calls.meanWait()).isCloseTo(meanWait, offset(0.02));
    assertThat(calls.abandonProbability()).isCloseTo(givingUp, offset(0.0001));
  }

  @ParameterizedTest
  @CsvSource({
    // arrivals a second, handle time, patience, agents, threshold
    "0.1, 240, 300, 28, 20, 0.8633721956843062",
    "0.09090909090909091, 240, 300, 28, 20, 0.9419524522175644",
    "0.1, 240, 280, 27, 22, 0.8275267870257028",
    "0.1, 250, 290, 24, 10, 0.44899132283954957"
  })
  void someAreAnsweredInTimeAlthoughOthersGiveUp(
      double arrivals,
      double handleTime,
      double patience,
      int agents,
      double threshold,
      double inTime) {
    assertThat(
            new Erlang(arrivals * handleTime, agents)
                .withPatience(seconds(handleTime), seconds(patience))
                .serviceLevel(seconds(threshold)))
        .isCloseTo(inTime, offset(0.03));
  }

  @Property
  void peopleWhoHardlyEverGiveUpMakeErlangC(
      @ForAll @DoubleRange(min = 0.5, max = 0.95) double occupancy,
      @ForAll @IntRange(min = 1, max = 60) int agents) {
    Erlang calls = new Erlang(occupancy * agents, agents);
    ErlangA patient = calls.withPatience(seconds(180), Duration.ofDays(30_000));
    assertThat(patient.waitProbability()).isCloseTo(calls.waitProbability(), offset(1e-4));
    assertThat(patient.serviceLevel(seconds(20)))
        .isCloseTo(calls.serviceLevel(seconds(180), seconds(20)), offset(1e-4));
    assertThat(patient.occupancy()).isCloseTo(calls.occupancy(), offset(1e-4));
    assertThat(patient.meanWait())
        .isCloseTo(
            calls.averageSpeedOfAnswer(seconds(180)), offset(1e-3 * (1 + patient.meanWait())));
  }

  @Property
  void whoIsNotLostIsServed(
      @ForAll @DoubleRange(min = 0.1, max = 3) double share,
      @ForAll @IntRange(min = 1, max = 3000) int agents) {
    ErlangA calls = new Erlang(share * agents, agents).withPatience(seconds(180), seconds(60));
    double served = calls.occupancy() * agents / calls.calls().load();
    assertThat(served + calls.abandonProbability()).isCloseTo(1, offset(1e-6));
    // in the end everyone is either answered or has given up
    assertThat(calls.serviceLevel(Duration.ofDays(1))).isCloseTo(served, offset(1e-6));
    assertThat(calls.serviceLevel(Duration.ZERO))
        .isCloseTo(1 - calls.waitProbability(), offset(1e-6));
  }

  @Test
  void whatIsNoCallCentreIsRefused() {
    assertThatThrownBy(() -> new Erlang(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Erlang(Double.NaN, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Erlang(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Erlang(1, 2).withPatience(seconds(180), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Goal(1, seconds(20), 0.9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
