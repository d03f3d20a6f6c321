package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Fence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether this copy leads: asks the lease often enough to keep it, and no more often. */
final class Leadership {
  /** Three tries within one term. */
  static final Duration TRIED_EACH = Duration.ofMillis(800);

  private final Lease lease;
  private Optional<Fence> fence = Optional.empty();
  private Instant nextTry = Instant.MIN;

  Leadership(Lease lease) {
    this.lease = lease;
  }

  /** Under which this copy may act at {@code now}; empty while another one leads. */
  Optional<Fence> fence(Instant now) {
    if (isDue(now)) {
      fence = Optional.empty(); // whatever goes wrong now
      fence = lease.hold();
      nextTry = now.plus(TRIED_EACH);
    }
    return fence;
  }

  /** Is the lease asked for at {@code now}? */
  boolean isDue(Instant now) {
    return !now.isBefore(nextTry);
  }

  /** Asks again the next time: there is reason to doubt. */
  void doubt() {
    nextTry = Instant.MIN;
  }

  void resign() {
    fence = Optional.empty();
    lease.release();
  }
}
