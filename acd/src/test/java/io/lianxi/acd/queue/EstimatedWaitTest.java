package io.lianxi.acd.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatedWaitTest {
  private static final Duration HANDLE_TIME = Duration.ofMinutes(3);

  @ParameterizedTest(name = "{0} ahead, {1} agents, {2} free: {3} s")
  @CsvSource({"0, 10, 1, 0", "0, 10, 0, 18", "9, 10, 0, 180", "4, 2, 0, 450", "3, 4, 2, 90"})
  void contactsAheadLeaveOneAfterAnother(int ahead, int agents, int free, long seconds) {
    assertThat(EstimatedWait.of(ahead, agents, free, HANDLE_TIME))
        .contains(Duration.ofSeconds(seconds));
  }

  @Test
  void nothingIsSaidWhereNothingIsKnown() {
    assertThat(EstimatedWait.of(0, 0, 0, HANDLE_TIME)).isEmpty();
    assertThat(EstimatedWait.of(3, 5, 0, null)).isEmpty();
  }

  @Test
  void whoeverFindsAFreeAgentDoesNotWaitEvenIfNobodyWasHandledYet() {
    assertThat(EstimatedWait.of(0, 3, 1, null)).contains(Duration.ZERO);
  }
}
