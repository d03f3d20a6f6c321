package io.lianxi.dialer.dial;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a customer has complained, or waits for something from us. */
@FunctionalInterface
public interface CustomerTroubles {

  /**
   * How it stands with a customer.
   *
   * @param complainedAt last; null for never
   * @param ticketClosedAt last; null for never
   */
  record Trouble(
      @Nullable Instant complainedAt, boolean hasOpenTicket, @Nullable Instant ticketClosedAt) {
    public static final Trouble NONE = new Trouble(null, false, null);
  }

  /** How it stands with the customer who has this number with the operator; none for nobody. */
  Trouble of(String customer);
}
