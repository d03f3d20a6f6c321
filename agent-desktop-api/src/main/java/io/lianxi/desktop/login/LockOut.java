package io.lianxi.desktop.login;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when an account is locked: {@value #MAX_FAILURES} wrong passwords in a row lock it for 15
 * minutes.
 */
final class LockOut {
  static final int MAX_FAILURES = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  private LockOut() {}

  static boolean isLocked(Account account, Instant now) {
    return account.lockedUntil() != null && now.isBefore(account.lockedUntil());
  }

  /** The account after a wrong password; while it is locked nothing more is counted. */
  static Account failed(Account account, Instant now) {
    if (isLocked(account, now)) {
      return account;
    }
    int failures = account.failures() + 1;
    return failures < MAX_FAILURES
        ? new Account(account.member(), account.passwordHash(), failures, null)
        : new Account(account.member(), account.passwordHash(), 0, now.plus(LOCKED_FOR));
  }

  /** The account after the right password. */
  static Account succeeded(Account account) {
    return new Account(account.member(), account.passwordHash(), 0, null);
  }
}
