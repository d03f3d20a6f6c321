package io.lianxi.dialer.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast people are called who are told a message. */
class MessagePaceTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final MessageRules THREE_A_SECOND = new MessageRules("reminder", 10, 3, false);

  private final MessagePace pace = new MessagePace();

  /** All that may be made are. */
  private int made(int inUse, long millis) {
    int calls = pace.calls(THREE_A_SECOND, inUse, NOW.plusMillis(millis));
    for (int i = 0; i < calls; i++) {
      pace.made();
    }
    return calls;
  }

  @Test
  void eachSecondHasItsCallsHoweverOftenItIsAsked() {
    assertThat(made(0, 0)).isEqualTo(3);
    assertThat(made(3, 0)).isZero();
    assertThat(made(3, 500)).isEqualTo(1);
    assertThat(made(4, 1_000)).isEqualTo(2);
  }

  @Test
  void whatWasNotCalledInTimeIsNotCaughtUpWith() {
    assertThat(made(0, 0)).isEqualTo(3);
    assertThat(made(0, 60_000)).isEqualTo(3);
  }

  @Test
  void linesThatHaveACallTakeNoOther() {
    assertThat(made(8, 0)).isEqualTo(2);
    assertThat(made(10, 1_000)).isZero();
    assertThat(made(12, 2_000)).as("with fewer lines than before").isZero();
  }

  @Test
  void aClockThatGoesBackGivesNothing() {
    assertThat(made(0, 0)).isEqualTo(3);
    assertThat(made(0, -5_000)).isZero();
    assertThat(made(0, 0)).isZero();
    assertThat(made(0, 1_000)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "Reminder, 10, 1, flow",
    "'', 10, 1, flow",
    "a/b, 10, 1, flow",
    "reminder, 0, 1, lines",
    "reminder, 2001, 1, lines",
    "reminder, 10, 0, perSecond",
    "reminder, 10, 51, perSecond"
  })
  void rulesThatCannotBeKeptAreNone(String flow, int lines, int perSecond, String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageRules(flow, lines, perSecond, false))
        .withMessageStartingWith(field + " must be ");
  }
}
