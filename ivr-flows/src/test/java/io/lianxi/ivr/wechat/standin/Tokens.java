package io.lianxi.ivr.wechat.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of one account. {@code /cgi-bin/token} gives a new one each time, beside which
 * the one before it stays valid for a while; {@code /cgi-bin/stable_token} gives the same until
 * shortly before its end, unless it is forced. The two know nothing of each other.
 */
@NullMarked
final class Tokens {
  private final Manner manner;
  private final AtomicInteger issued = new AtomicInteger();
  private final Line plain = new Line("plain");
  private final Line stable = new Line("stable");

  /** What is thought of a token. */
  enum Validity {
    VALID,
    /** 40001 */
    INVALID,
    /** 42001 */
    EXPIRED
  }

  /** A token, and the second at which it ends. */
  record Token(String value, Instant expiresAt) {}

  /** The tokens of one way to get them. */
  private static final class Line {
    private final String name;
    private @Nullable Token newest;
    private @Nullable Token before;
    private Instant beforeUntil = Instant.MIN;

    Line(String name) {
      this.name = name;
    }
  }

  Tokens(Manner manner) {
    this.manner = manner;
  }

  /** How many were made, whichever way. */
  int issued() {
    return issued.get();
  }

  synchronized Token plain(Instant now) {
    return next(plain, now, manner.tokenOverlap());
  }

  synchronized Token stable(boolean isForced, Instant now) {
    Token newest = stable.newest;
    if (isForced) {
      return next(stable, now, Duration.ZERO);
    }
    return newest != null && now.plus(manner.tokenOverlap()).isBefore(newest.expiresAt())
        ? newest
        : next(stable, now, manner.tokenOverlap());
  }

  private Token next(Line line, Instant now, Duration overlap) {
    Token made =
        new Token(
            line.name + "-" + issued.incrementAndGet() + "-" + "x".repeat(100),
            now.plus(manner.tokenLives()));
    line.before = line.newest;
    line.beforeUntil = now.plus(overlap);
    line.newest = made;
    return made;
  }

  /** All that were given are over, as if their time had come. */
  synchronized void expire(Instant now) {
    expire(plain, now);
    expire(stable, now);
  }

  private static void expire(Line line, Instant now) {
    Token newest = line.newest;
    if (newest != null) {
      line.newest = new Token(newest.value(), now);
    }
    line.before = null;
  }

  synchronized Validity check(String value, Instant now) {
    Validity asPlain = check(plain, value, now);
    return asPlain == Validity.INVALID ? check(stable, value, now) : asPlain;
  }

  private static Validity check(Line line, String value, Instant now) {
    Token newest = line.newest;
    Token before = line.before;
    if (newest != null && newest.value().equals(value)) {
      return now.isBefore(newest.expiresAt()) ? Validity.VALID : Validity.EXPIRED;
    }
    if (before != null && before.value().equals(value)) {
      boolean isLeft = now.isBefore(line.beforeUntil) && now.isBefore(before.expiresAt());
      return isLeft ? Validity.VALID : Validity.INVALID;
    }
    return Validity.INVALID;
  }
}
