package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.queue.CallbackPolicy;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a call back that was not answered. */
class CallbacksTest {
  /** Monday, 20:50 in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-03-02T12:50:00Z");

  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final CallbackPolicy ALWAYS =
      new CallbackPolicy(null, 3, RETRY, Duration.ofDays(4));

  private static Place.Callback promised(int attempts, Instant expiresAt) {
    return new Place.Callback("+8613800000001", expiresAt, attempts, NOW.minusSeconds(30));
  }

  private static List<ContactEvent> failed(Place.Callback promised, CallbackPolicy policy) {
    return Callbacks.after(new Callbacks.Failed(WANG, Unanswered.BUSY, NOW), promised, policy);
  }

  private static List<ContactEvent> nextAt(Instant at) {
    return List.of(new ContactEvent.CallbackFailed(WANG, Unanswered.BUSY, at, NOW));
  }

  private static List<ContactEvent> givenUp() {
    return List.of(
        new ContactEvent.CallbackFailed(WANG, Unanswered.BUSY, NOW, NOW),
        new ContactEvent.Ended(EndedBy.SYSTEM, NOW, NOW));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, false", "3, false"})
  void asManyCallsAreMadeAsTheQueueSays(int before, boolean isTriedAgain) {
    assertThat(failed(promised(before, NOW.plus(Duration.ofDays(1))), ALWAYS))
        .isEqualTo(isTriedAgain ? nextAt(NOW.plus(RETRY)) : givenUp());
  }

  @Test
  void noCallIsMadeAfterThePromiseHasExpired() {
    assertThat(failed(promised(0, NOW.plus(RETRY).plusMillis(1)), ALWAYS))
        .isEqualTo(nextAt(NOW.plus(RETRY)));
    assertThat(failed(promised(0, NOW.plus(RETRY)), ALWAYS)).isEqualTo(givenUp());
  }

  @Test
  void noCallIsMadeOutsideTheHoursOfCallingBack() {
    CallbackPolicy nineToNine =
        new CallbackPolicy(
            BusinessCalendar.weekly(
                ZoneId.of("Asia/Shanghai"),
                EnumSet.allOf(DayOfWeek.class),
                Hours.of(List.of("09:00", "21:00"))),
            3,
            RETRY,
            Duration.ofDays(4));
    Instant morning = Instant.parse("2026-03-03T01:00:00Z");
    assertThat(failed(promised(0, NOW.plus(Duration.ofDays(1))), nineToNine))
        .isEqualTo(nextAt(morning));
    assertThat(failed(promised(0, morning), nineToNine)).isEqualTo(givenUp());
  }
}
