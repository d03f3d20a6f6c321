package io.lianxi.acd.report;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.QueueName;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What queues did in the last minutes. */
class RecentFiguresTest {
  private final RecentFigures recent = new RecentFigures();

  private static Instant minute(int minutes) {
    return T0.plus(Duration.ofMinutes(minutes));
  }

  private void answered(QueueName queue, Instant at) {
    recent.count(
        new QueueCount.Count(
            queue,
            at,
            figures -> figures.withAnswered(Duration.ofSeconds(5), Duration.ofSeconds(20)),
            null));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 3", "60, 3"})
  void onlyTheLastMinutesCount(int minutes, int answered) {
    answered(BILLING, minute(0));
    answered(BILLING, minute(0).plusSeconds(59));
    answered(BILLING, minute(2));
    answered(FAULTS, minute(2));
    assertThat(recent.of(BILLING, minutes, minute(2).plusSeconds(30)).answered())
        .isEqualTo(answered);
  }

  @Test
  void whatTheNextMinutesBringIsNotCountedYet() {
    answered(BILLING, minute(1));
    assertThat(recent.of(BILLING, 5, minute(0))).isEqualTo(QueueFigures.NONE);
  }

  @Test
  void whatIsOlderThanAnHourIsForgottenEvenWhenToldLate() {
    answered(BILLING, minute(60));
    answered(BILLING, minute(0));
    answered(BILLING, minute(1));
    assertThat(recent.of(BILLING, 60, minute(60)).answered()).isEqualTo(2);
    assertThat(recent.of(BILLING, 60, minute(59)).answered()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 61})
  void noMoreThanAnHourMayBeAskedFor(int minutes) {
    assertThatThrownBy(() -> recent.of(BILLING, minutes, T0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
