package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a clock was computed anew from its history, and what came of it.
 *
 * @param why what had changed
 * @param before as it stood by the old terms; null when they promised nothing
 * @param after as it stands by the new ones; null when they promise nothing
 */
public record Recomputed(
    Instant at, ClockKind kind, String why, @Nullable Standing before, @Nullable Standing after) {

  /**
   * When it is due and what is left.
   *
   * @param due null while paused
   */
  public record Standing(@Nullable Instant due, Duration promised, Duration remaining) {}
}
