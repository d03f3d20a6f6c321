package io.lianxi.acd.handling;

import java.time.Duration;

/** How long handling waits for phones and people. */
final class HandlingTimes {
  /** From accept until the agent's phone must have answered. */
  static final Duration CONNECT = Duration.ofSeconds(15);

  /** From accept until customer and agent must have answered, when the customer is called. */
  static final Duration CALL_BACK = Duration.ofSeconds(60);

  /** How long a lost desk or phone may take to come back before the caller is given to another. */
  static final Duration RETURN = Duration.ofSeconds(30);

  /** How long a contact is kept for the agent it was transferred to. */
  static final Duration KEPT_FOR_AGENT = Duration.ofSeconds(30);

  /** How long a call may outlive its conversation before it is hung up once more. */
  static final Duration HANG_UP_TAKES = Duration.ofSeconds(10);

  private HandlingTimes() {}
}
