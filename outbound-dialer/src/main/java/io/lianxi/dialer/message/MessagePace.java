package io.lianxi.dialer.message;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a campaign that tells a message makes now. Told the same, it says the same; not
 * for more than one thread at once.
 *
 * <ol>
 *   <li>No more than there are lines without a call.
 *   <li>No more than its rate has let come up since it was asked last, and never more than that of
 *       one second: what was not called in time is not caught up with.
 * </ol>
 */
public final class MessagePace {
  private static final double NANOS = 1e9;

  private double allowed;
  private @Nullable Instant asked;

  /**
   * How many may be made now; asking costs nothing.
   *
   * @param inUse lines that have a call
   */
  public int calls(MessageRules rules, int inUse, Instant now) {
    Instant last = asked;
    double more =
        last == null ? rules.perSecond() : rules.perSecond() * seconds(Duration.between(last, now));
    allowed = Math.min(rules.perSecond(), allowed + more);
    asked = last != null && last.isAfter(now) ? last : now;
    return Math.min((int) allowed, Math.max(0, rules.lines() - inUse));
  }

  private static double seconds(Duration passed) {
    return passed.isNegative() ? 0 : passed.toNanos() / NANOS;
  }

  /** One was made. */
  public void made() {
    allowed--;
  }
}
