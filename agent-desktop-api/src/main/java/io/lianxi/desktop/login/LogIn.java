package io.lianxi.desktop.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks a name and a password and begins a session. */
final class LogIn {
  /** Each check takes 19 MB and a whole core for a moment. */
  private static final int CHECKS_AT_ONCE = 4;

  private final Accounts accounts;
  private final Sessions sessions;
  private final LoginAttempts attempts;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);
  private final String hashOfNobody;

  LogIn(
      Accounts accounts,
      Sessions sessions,
      LoginAttempts attempts,
      PasswordEncoder passwords,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.attempts = attempts;
    this.passwords = passwords;
    this.clock = clock;
    this.hashOfNobody = encode(passwords);
  }

  private static String encode(PasswordEncoder passwords) {
    String hash = passwords.encode(Secret.random());
    if (hash == null) {
      throw new IllegalStateException("no hash");
    }
    return hash;
  }

  /** What came of an attempt. */
  sealed interface Result {
    record LoggedIn(Sessions.Opened opened) implements Result {}

    record Wrong() implements Result {}

    record Locked(Instant until) implements Result {}

    record TooOften() implements Result {}
  }

  Result attempt(String username, String password, String address) {
    if (!attempts.mayTry(address, username)) {
      return new Result.TooOften();
    }
    Optional<Account> found = accounts.find(username);
    Instant now = clock.instant();
    if (found.isPresent() && LockOut.isLocked(found.get(), now)) {
      Instant until = found.get().lockedUntil();
      return new Result.Locked(until == null ? now : until);
    }
    // An unknown name takes as long as a known one, so that names cannot be told apart.
    boolean isRight =
        matches(password, found.map(Account::passwordHash).orElse(hashOfNobody))
            && found.isPresent();
    if (!isRight) {
      attempts.failed(address, username);
      accounts.change(username, account -> LockOut.failed(account, now));
      return new Result.Wrong();
    }
    if (found.get().failures() > 0 || found.get().lockedUntil() != null) {
      accounts.change(username, LockOut::succeeded);
    }
    return new Result.LoggedIn(sessions.open(found.get().member()));
  }

  private boolean matches(String password, String hash) {
    checks.acquireUninterruptibly();
    try {
      return passwords.matches(password, hash);
    } finally {
      checks.release();
    }
  }
}
