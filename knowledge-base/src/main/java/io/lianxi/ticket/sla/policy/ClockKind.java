package io.lianxi.ticket.sla.policy;

/** What a clock of a ticket measures. */
public enum ClockKind {
  /** From the ticket's opening until the customer hears from someone. */
  FIRST_RESPONSE,
  /** From what the customer wrote, the oldest unanswered, until it is answered. */
  NEXT_RESPONSE,
  /** From the ticket's opening until its answer. */
  RESOLUTION
}
