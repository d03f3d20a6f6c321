package io.lianxi.acd.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What gives a waiting contact its rank.
 *
 * @param priority 0 (usual) to 9
 * @param tier of the customer, 1 to 7
 * @param queuedAt since when it waits: kept through transfers, overflows, and a second call after
 *     an abandoned one
 * @param estimatedWait what was foreseen when it came, to be compared with what happened; null when
 *     nothing was known
 */
public record Standing(int priority, int tier, Instant queuedAt, @Nullable Duration estimatedWait) {
  public static final int HIGHEST_PRIORITY = 9;
  public static final int HIGHEST_TIER = 7;

  public Standing {
    if (priority < 0 || priority > HIGHEST_PRIORITY) {
      throw new IllegalArgumentException("priority must be 0 to 9, not " + priority);
    }
    if (tier < 1 || tier > HIGHEST_TIER) {
      throw new IllegalArgumentException("tier must be 1 to 7, not " + tier);
    }
  }

  /** The same, for one that has waited since {@code earlier} already. */
  Standing since(Instant earlier) {
    return earlier.isBefore(queuedAt) ? new Standing(priority, tier, earlier, estimatedWait) : this;
  }

  /** Of a contact nothing is known about. */
  public static Standing usual(Instant queuedAt) {
    return new Standing(0, 1, queuedAt, null);
  }
}
