package io.lianxi.ticket.sla;

/** How a clock of a ticket stands. */
public enum ClockState {
  RUNNING,
  /** Stands still until the ticket is resumed; what is left is left. */
  PAUSED,
  /** Stopped at its due moment or before. */
  MET,
  /** Its due moment came first, whether it has been stopped since or not. */
  BREACHED,
  /** Stopped because nothing is owed any more. */
  CANCELLED
}
