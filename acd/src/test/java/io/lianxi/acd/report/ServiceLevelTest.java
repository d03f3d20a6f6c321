package io.lianxi.acd.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceLevelTest {

  @ParameterizedTest
  @CsvSource({
    // answered 80, of them 60 in time; abandoned 20, of them 8 in time
    "OF_ANSWERED, 80, 60, 20, 8, 0.75", // 60/80
    "SHORT_ABANDONS_COUNT_AS_IN_TIME, 80, 60, 20, 8, 0.68", // (60+8)/(80+20)
    "WITHOUT_SHORT_ABANDONS, 80, 60, 20, 8, 0.652174", // 60/(80+20-8)
    "OF_ALL, 80, 60, 20, 8, 0.6", // 60/(80+20)
    // nobody gave up: all the same
    "OF_ANSWERED, 10, 9, 0, 0, 0.9",
    "SHORT_ABANDONS_COUNT_AS_IN_TIME, 10, 9, 0, 0, 0.9",
    "WITHOUT_SHORT_ABANDONS, 10, 9, 0, 0, 0.9",
    "OF_ALL, 10, 9, 0, 0, 0.9",
    // everybody gave up late
    "SHORT_ABANDONS_COUNT_AS_IN_TIME, 0, 0, 5, 0, 0",
    "WITHOUT_SHORT_ABANDONS, 0, 0, 5, 0, 0",
    "OF_ALL, 0, 0, 5, 0, 0",
    // everybody gave up at once
    "SHORT_ABANDONS_COUNT_AS_IN_TIME, 0, 0, 5, 5, 1",
    "OF_ALL, 0, 0, 5, 5, 0"
  })
  void eachFormulaIsTheOneItSays(
      ServiceLevel formula,
      int answered,
      int inTime,
      int abandoned,
      int abandonedInTime,
      double share) {
    assertThat(formula.of(answered, inTime, abandoned, abandonedInTime).orElseThrow())
        .isCloseTo(share, Offset.offset(0.000001));
  }

  @ParameterizedTest
  @EnumSource(ServiceLevel.class)
  void nobodyLeftTheQueueMeansNoFigure(ServiceLevel formula) {
    assertThat(formula.of(0, 0, 0, 0)).isEmpty();
    assertThat(QueueFigures.NONE.serviceLevel(formula)).isEmpty();
  }

  @Test
  void whereOnlyShortAbandonsLeftThereIsNothingToCount() {
    assertThat(ServiceLevel.WITHOUT_SHORT_ABANDONS.of(0, 0, 5, 5)).isEmpty();
    assertThat(ServiceLevel.OF_ANSWERED.of(0, 0, 5, 5)).isEmpty();
  }

  @Test
  void exactlyAtTheThresholdIsInTime() {
    Duration threshold = Duration.ofSeconds(20);
    QueueFigures figures =
        QueueFigures.NONE
            .withAnswered(threshold, threshold)
            .withAnswered(threshold.plusMillis(1), threshold)
            .withAbandoned(threshold, threshold)
            .withAbandoned(threshold.plusMillis(1), threshold);
    assertThat(figures.answeredInTime()).isEqualTo(1);
    assertThat(figures.abandonedInTime()).isEqualTo(1);
  }

  @Test
  void averagesAreOfThoseThatCount() {
    Duration threshold = Duration.ofSeconds(20);
    QueueFigures figures =
        QueueFigures.NONE
            .withAnswered(Duration.ofSeconds(10), threshold)
            .withAnswered(Duration.ofSeconds(25), threshold)
            .withAbandoned(Duration.ofSeconds(90), threshold)
            .withHandled(Duration.ofSeconds(100))
            .withHandled(Duration.ofSeconds(301));
    assertThat(figures.averageSpeedOfAnswer()).contains(Duration.ofMillis(17_500));
    assertThat(figures.averageHandleTime()).contains(Duration.ofMillis(200_500));
    assertThat(figures.longestWait()).isEqualTo(Duration.ofSeconds(90));
    assertThat(QueueFigures.NONE.averageSpeedOfAnswer()).isEmpty();
    assertThat(QueueFigures.NONE.averageHandleTime()).isEmpty();
  }
}
