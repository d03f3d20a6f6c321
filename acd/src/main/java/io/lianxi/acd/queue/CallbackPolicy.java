package io.lianxi.acd.queue;

import io.lianxi.acd.time.BusinessCalendar;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How customers of a queue are called back.
 *
 * @param hours when; null for always
 * @param attempts how many calls are made before it is given up
 * @param retryAfter how long after a call that was not answered
 * @param expiry how long after the promise it is given up
 */
public record CallbackPolicy(
    @Nullable BusinessCalendar hours, int attempts, Duration retryAfter, Duration expiry) {

  /** At any time, three calls a quarter of an hour apart, within four days. */
  public static CallbackPolicy usual() {
    return new CallbackPolicy(null, 3, Duration.ofMinutes(15), Duration.ofDays(4));
  }
}
