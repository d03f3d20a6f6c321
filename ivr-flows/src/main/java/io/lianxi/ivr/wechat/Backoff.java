package io.lianxi.ivr.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When an account is tried again that the platform has no time for: each time after twice as long,
 * at most {@link #LONGEST}, until it takes something.
 */
final class Backoff {
  static final Duration FIRST = Duration.ofSeconds(2);
  static final Duration LONGEST = Duration.ofMinutes(5);

  private final Map<String, Wait> waits = new ConcurrentHashMap<>();

  private record Wait(int failures, Instant until) {}

  /** When {@code account} is tried next: {@code now}, unless it has to wait. */
  Instant next(String account, Instant now) {
    Wait wait = waits.get(account);
    return wait == null || wait.until().isBefore(now) ? now : wait.until();
  }

  /** It was tried in vain; when it is tried again. Those that failed together count once. */
  Instant failed(String account, Instant now) {
    return waits
        .merge(
            account,
            new Wait(1, now.plus(FIRST)),
            (known, first) ->
                now.isBefore(known.until())
                    ? known
                    : new Wait(known.failures() + 1, now.plus(after(known.failures() + 1))))
        .until();
  }

  /** It has taken something. */
  void succeeded(String account) {
    waits.remove(account);
  }

  static Duration after(int failures) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, 20));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
