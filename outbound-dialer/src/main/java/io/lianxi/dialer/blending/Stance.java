package io.lianxi.dialer.blending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a campaign yields.
 *
 * @param yielding does it make no calls?
 * @param since when it began to yield, or to call again
 * @param calmSince while it yields, since when all is well; null when it is not
 * @param why it yields; null while it does not
 */
public record Stance(
    boolean yielding, Instant since, @Nullable Instant calmSince, @Nullable Why why) {

  /** What made a campaign yield. */
  public enum Cause {
    SERVICE_LEVEL,
    LONGEST_WAIT
  }

  /**
   * Why a campaign yields.
   *
   * @param inbound how the queue was served at that moment
   */
  public record Why(Cause cause, Inbound inbound) {}

  public Stance {
    if (yielding == (why == null) || (calmSince != null && !yielding)) {
      throw new IllegalArgumentException("only who yields has a reason to, and may become calm");
    }
  }

  /** Makes calls since {@code since}. */
  public static Stance calling(Instant since) {
    return new Stance(false, since, null, null);
  }
}
