package io.lianxi.dialer.campaign.callback;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.AttemptId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of promises does. */
abstract class PromisesContract {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final AttemptId ATTEMPT = new AttemptId("a1");

  /** An empty store. */
  abstract Promises promises();

  private static Callback callback(int hours) {
    return Callback.of(AT, AT.plusSeconds(3600L * hours), WANG, CallbackRules.USUAL);
  }

  @Test
  void theLastThingSaidHolds() {
    Promises promises = promises();
    promises.keep(ATTEMPT, callback(1));
    promises.keep(ATTEMPT, callback(2));
    assertThat(promises.of(ATTEMPT)).contains(callback(2));
    assertThat(promises.of(new AttemptId("a2"))).isEmpty();
  }

  @Test
  void whatIsAnybodysIsKeptSo() {
    Promises promises = promises();
    Callback anybodys = Callback.of(AT, AT.plusSeconds(3600), null, CallbackRules.USUAL);
    promises.keep(ATTEMPT, anybodys);
    assertThat(promises.of(ATTEMPT)).contains(anybodys);
  }

  @Test
  void whatIsTakenBackHoldsNoMore() {
    Promises promises = promises();
    promises.keep(ATTEMPT, callback(1));
    promises.drop(ATTEMPT);
    promises.drop(ATTEMPT);
    assertThat(promises.of(ATTEMPT)).isEmpty();
  }
}
