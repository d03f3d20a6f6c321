package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.learning.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the same way by some, and what came of it.
 *
 * @param text as it was typed
 * @param searches how often it was searched for
 * @param noHit how often nothing was found
 * @param noClick how often something was found and nothing was opened
 * @param lastFailedAt when either happened last; null when it never did
 */
public record AskedQuery(
    String text,
    Wording wording,
    int searches,
    int noHit,
    int noClick,
    Instant lastAt,
    @Nullable Instant lastFailedAt) {

  /** How often it did not help. */
  int failures() {
    return noHit + noClick;
  }
}
