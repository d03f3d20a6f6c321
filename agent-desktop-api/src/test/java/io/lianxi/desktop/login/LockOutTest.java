package io.lianxi.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Account FRESH =
      new Account(new StaffMember("a", "A", Role.AGENT, Language.ZH), "hash", 0, null);

  private static Account failed(int times) {
    Account account = FRESH;
    for (int i = 0; i < times; i++) {
      account = LockOut.failed(account, NOON);
    }
    return account;
  }

  @Test
  void fourFailuresDoNotLock() {
    assertThat(LockOut.isLocked(failed(4), NOON)).isFalse();
  }

  @Test
  void theFifthLocksForAQuarterOfAnHour() {
    Account locked = failed(5);
    assertThat(LockOut.isLocked(locked, NOON.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(LockOut.isLocked(locked, NOON.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void aFailureWhileLockedDoesNotLengthenTheLock() {
    Account locked = failed(5);
    assertThat(LockOut.failed(locked, NOON.plusSeconds(60))).isEqualTo(locked);
  }

  @Test
  void afterTheLockCountingBeginsAnew() {
    Account again = LockOut.failed(failed(5), NOON.plus(Duration.ofMinutes(16)));
    assertThat(again.failures()).isEqualTo(1);
    assertThat(again.lockedUntil()).isNull();
  }

  @Test
  void theRightPasswordForgetsFailures() {
    assertThat(LockOut.succeeded(failed(4))).isEqualTo(FRESH);
  }
}
