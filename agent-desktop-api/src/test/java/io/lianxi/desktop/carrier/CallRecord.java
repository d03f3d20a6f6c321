package io.lianxi.desktop.carrier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the network saw it.
 *
 * @param called the number
 * @param shown the number of whoever called
 * @param answeredAt null when it was not answered
 * @param heardAt when the other side was first heard; null for never
 * @param endedAt null while it goes on
 * @param isEndedByUs did the telephone that was called hang up?
 */
public record CallRecord(
    String called,
    String shown,
    Conduct conduct,
    Instant calledAt,
    @Nullable Instant answeredAt,
    @Nullable Instant heardAt,
    @Nullable Instant endedAt,
    boolean isEndedByUs) {

  /** Was there a time when both this call and {@code other} went on? */
  public boolean overlaps(CallRecord other) {
    return (endedAt == null || other.calledAt.isBefore(endedAt))
        && (other.endedAt == null || calledAt.isBefore(other.endedAt));
  }
}
