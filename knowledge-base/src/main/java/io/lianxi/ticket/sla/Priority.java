package io.lianxi.ticket.sla;

/** How much a ticket presses. */
public enum Priority {
  URGENT,
  ORDINARY
}
