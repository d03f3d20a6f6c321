package io.lianxi.ticket.sla.policy;

/** Which time a promise counts. */
public enum Counting {
  WALL_CLOCK,
  /** Only while the ticket's calendar is open. */
  CALENDAR
}
