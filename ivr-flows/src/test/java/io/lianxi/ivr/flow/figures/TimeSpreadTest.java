package io.lianxi.ivr.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpreadTest {

  @ParameterizedTest
  @CsvSource({"0,0", "250,0", "251,1", "375,1", "376,2", "100000000,20"})
  void timesAreInTheirClass(long millis, int expected) {
    assertThat(TimeSpread.of(Duration.ofMillis(millis))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 3.7, 12, 45, 180, 500})
  void theMedianOfEqualTimesIsRightToAFifth(double seconds) {
    long[] spread = new long[TimeSpread.CLASSES];
    spread[TimeSpread.of(Duration.ofMillis((long) (seconds * 1000)))] = 1_000;
    assertThat(TimeSpread.median(spread)).isCloseTo(seconds, Percentage.withPercentage(20.1));
  }

  @Test
  void theMedianIsOfTheMiddle() {
    long[] spread = new long[TimeSpread.CLASSES];
    spread[0] = 10;
    spread[5] = 80;
    spread[20] = 10;
    assertThat(TimeSpread.of(Duration.ofMillis((long) (1000 * TimeSpread.median(spread)))))
        .isEqualTo(5);
  }

  @Test
  void nobodyHasNoMedian() {
    assertThat(TimeSpread.median(new long[TimeSpread.CLASSES])).isZero();
    assertThat(TimeSpread.median(new long[0])).isZero();
  }
}
