package io.lianxi.dialer.campaign.callback;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes a call that was promised, and when. */
class CallbackTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant UNTIL = AT.plusSeconds(3600);

  @Test
  void anAgentsOwnCallFallsToAnybodyBeforeItsTimeIsOver() {
    assertThat(Callback.of(AT, UNTIL, WANG, CallbackRules.USUAL).openAt())
        .isEqualTo(UNTIL.minusSeconds(600));
  }

  @Test
  void oneThatIsNobodysIsOpenFromTheBeginning() {
    assertThat(Callback.of(AT, UNTIL, null, CallbackRules.USUAL).openAt()).isEqualTo(AT);
  }

  @Test
  void oneOfATimeTooShortToWaitIsOpenFromTheBeginning() {
    CallbackRules rules = new CallbackRules(Duration.ofHours(2), Duration.ZERO, 1);
    assertThat(Callback.of(AT, UNTIL, WANG, rules).openAt()).isEqualTo(AT);
  }

  @Test
  void whatIsPostponedStaysItsAgentsWhileThereIsTime() {
    Callback call = Callback.of(AT, UNTIL, WANG, CallbackRules.USUAL);
    assertThat(call.postponed(AT)).isEqualTo(call);
    assertThat(call.postponed(AT.plusSeconds(60)))
        .isEqualTo(new Callback(AT.plusSeconds(60), UNTIL, UNTIL.minusSeconds(600), WANG));
    assertThat(call.postponed(UNTIL.minusSeconds(60)).openAt()).isEqualTo(UNTIL.minusSeconds(60));
  }

  @Test
  void whatIsPostponedTooFarIsAnybodysAtOnce() {
    Callback call = Callback.of(AT, UNTIL, WANG, CallbackRules.USUAL);
    assertThat(call.postponed(UNTIL))
        .isEqualTo(new Callback(UNTIL, UNTIL.plusSeconds(3600), UNTIL, null));
  }

  @ParameterizedTest
  @CsvSource({"-1, COMING", "0, DUE", "3599, DUE", "3600, MISSED"})
  void aCallIsMissedOnceItsTimeIsOver(long later, Standing standing) {
    Callback call = Callback.of(AT, UNTIL, WANG, CallbackRules.USUAL);
    assertThat(call.standing(AT.plusSeconds(later))).isEqualTo(standing);
  }

  @Test
  void aTimeEndsAfterItBegins() {
    assertThatThrownBy(() -> new Callback(AT, AT, AT, null))
        .hasMessageContaining("until must be later");
    assertThatThrownBy(() -> new Callback(AT, UNTIL, UNTIL.plusSeconds(1), WANG))
        .hasMessageContaining("openAt must be within");
  }

  @Test
  void rulesHaveTheirLimits() {
    assertThatThrownBy(() -> new CallbackRules(Duration.ofHours(13), Duration.ZERO, 1))
        .hasMessageContaining("opensBefore must be up to 720 min");
    assertThatThrownBy(() -> new CallbackRules(Duration.ZERO, Duration.ofHours(2), 1))
        .hasMessageContaining("remindsBefore must be");
    assertThatThrownBy(() -> new CallbackRules(Duration.ZERO, Duration.ZERO, 91))
        .hasMessageContaining("furthestDays must be");
  }
}
