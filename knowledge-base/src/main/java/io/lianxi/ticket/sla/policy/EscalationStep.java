package io.lianxi.ticket.sla.policy;

import java.time.Duration;

/**
 * Who is told of a breach, and when.
 *
 * @param kind the clock whose breach it is
 * @param after how long after the breach, in the time that the promise counts
 * @param told who, e.g. a role or group
 */
public record EscalationStep(ClockKind kind, Duration after, String told) {
  public EscalationStep {
    if (after.isNegative()) {
      throw new IllegalArgumentException("nobody is told of a breach before it");
    }
  }
}
