package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.dialer.retention.NetSaves.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetSavesTest {

  /** The examples of table II of Newcombe 1998, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "10, 10, 0, 10, 0.6075, 1.0000",
    "0, 10, 0, 10, -0.2775, 0.2775"
  })
  void theIntervalIsNewcombes(
      long stayed, long of, long heldOutStayed, long heldOut, double low, double high) {
    NetSaves saves = NetSaves.of(new Group(of, stayed), new Group(heldOut, heldOutStayed));
    assertThat(saves.low()).isEqualTo(low, within(0.0001));
    assertThat(saves.high()).isEqualTo(high, within(0.0001));
  }

  @Test
  void savesAreTheDifferenceTimesThoseToBeCalled() {
    NetSaves saves = NetSaves.of(new Group(9_000, 7_200), new Group(1_000, 750));
    assertThat(saves.difference()).isEqualTo(0.05, within(1e-12));
    assertThat(saves.customers(saves.difference())).isEqualTo(450, within(1e-9));
    assertThat(saves.isCertain()).isTrue();
  }

  @Test
  void withoutAHoldOutNothingIsCertain() {
    NetSaves saves = NetSaves.of(new Group(100, 90), new Group(0, 0));
    assertThat(saves.isCertain()).isFalse();
    assertThat(saves.low()).isLessThan(0);
    assertThat(saves.high()).isEqualTo(1, within(0.1));
  }

  @Test
  void nobodyHasNoInterval() {
    NetSaves saves = NetSaves.of(new Group(0, 0), new Group(0, 0));
    assertThat(saves.low()).isEqualTo(-1);
    assertThat(saves.high()).isEqualTo(1);
  }

  @Test
  void moreCannotStayThanThereAre() {
    assertThatThrownBy(() -> new Group(1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
