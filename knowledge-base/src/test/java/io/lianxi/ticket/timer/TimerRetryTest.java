package io.lianxi.ticket.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerRetryTest {

  @ParameterizedTest
  @CsvSource({
    "1,PT1S",
    "2,PT2S",
    "3,PT4S",
    "8,PT2M8S",
    "9,PT4M16S",
    "10,PT5M",
    "1000,PT5M",
    "2147483647,PT5M"
  })
  void itIsTriedAgainLaterAndLaterUpToFiveMinutes(int failures, Duration later) {
    assertThat(TimerRetry.after(failures)).isEqualTo(later);
  }

  @Test
  void theThirdFailureInARowIsTold() {
    assertThat(TimerRetry.isTold(2)).isFalse();
    assertThat(TimerRetry.isTold(3)).isTrue();
    assertThat(TimerRetry.isTold(4)).isTrue();
  }
}
