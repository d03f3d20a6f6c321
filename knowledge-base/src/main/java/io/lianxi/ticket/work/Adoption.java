package io.lianxi.ticket.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That open tickets are to go by a version of the policy that is newer than theirs.
 *
 * @param by log-in name of who wants it
 * @param doneAt when no open ticket went by an older one any more; null until then
 */
public record Adoption(int policy, String by, Instant at, String why, @Nullable Instant doneAt) {

  /** The longest reason that is kept. */
  public static final int LONGEST_WHY = 500;
}
