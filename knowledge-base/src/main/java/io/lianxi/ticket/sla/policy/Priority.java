package io.lianxi.ticket.sla.policy;

/** How much a ticket presses. */
public enum Priority {
  URGENT,
  ORDINARY
}
