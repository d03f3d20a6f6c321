package io.lianxi.acd.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryAttemptsTest extends AttemptsContract {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));

  @Override
  Attempts attempts() {
    return new MemoryAttempts(clock);
  }

  @Test
  void theyAreForgottenInTime() {
    Attempts attempts = attempts();
    attempts.claim("a", 1, Duration.ofSeconds(60));
    clock.advanceSeconds(59);
    assertThat(attempts.claim("a", 1, Duration.ofSeconds(60))).isFalse();
    clock.advanceSeconds(1);
    assertThat(attempts.claim("a", 1, Duration.ofSeconds(60))).isTrue();
  }
}
