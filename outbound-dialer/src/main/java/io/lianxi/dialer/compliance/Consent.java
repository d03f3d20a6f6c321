package io.lianxi.dialer.compliance;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has agreed to.
 *
 * @param purposes that may be called for
 * @param evidence where it can be seen or heard, e.g. a contract's number or a recording
 * @param until when it ends by itself; null for never
 * @param withdrawnAt when it was taken back; null if it was not
 */
public record Consent(
    Set<Purpose> purposes,
    Instant givenAt,
    String evidence,
    @Nullable Instant until,
    @Nullable Instant withdrawnAt) {
  public Consent {
    purposes = Set.copyOf(purposes);
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("a consent without evidence is none");
    }
  }

  /** The same, taken back at {@code at}; what was given later, or taken back before, stays. */
  public Consent withdrawn(Instant at) {
    return givenAt.isAfter(at) || (withdrawnAt != null && withdrawnAt.isBefore(at))
        ? this
        : new Consent(purposes, givenAt, evidence, until, at);
  }

  /** Does it allow a call for {@code purpose} at {@code at}? */
  public boolean covers(Purpose purpose, Instant at) {
    return purposes.contains(purpose)
        && !givenAt.isAfter(at)
        && (until == null || at.isBefore(until))
        && (withdrawnAt == null || at.isBefore(withdrawnAt));
  }
}
