package io.lianxi.ticket.sla.policy;

/** What the resolution's clock does when a ticket is opened again. */
public enum Reopening {
  /** Goes on with what was left when it stopped. */
  CONTINUE,
  /** Starts anew with all that is promised. */
  RESTART
}
