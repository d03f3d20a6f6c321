package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.Instant;

/**
 * A moment at which a clock of a ticket asks for something to be done, if nothing changes before.
 *
 * @param start when that clock began to run; with kind and occasion it tells this from any other
 *     moment of the ticket
 */
public record Moment(Instant at, ClockKind kind, Instant start, Occasion occasion) {

  /** Why it matters. */
  public sealed interface Occasion {}

  public record Warning(WarningStep step) implements Occasion {}

  public record Breach() implements Occasion {}

  /** A step of the escalation, from level 1. */
  public record Escalation(int level, String told) implements Occasion {}
}
