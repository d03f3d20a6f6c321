package io.lianxi.acd.contact;

/** When a contact overflows from its queue. */
public enum OverflowTrigger {
  /** comes outside the queue's hours, or still waits when they end */
  CLOSED,
  /** comes while nobody who could ever take it is signed in */
  JOIN_EMPTY,
  /** waits, and the last one who could ever take it has signed off */
  LEAVE_EMPTY,
  /** comes while as many as the limit wait in the queue already */
  LENGTH,
  /** has waited in the queue for as many seconds as the limit */
  WAIT
}
