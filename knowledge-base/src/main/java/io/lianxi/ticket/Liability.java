package io.lianxi.ticket;

/** Whose fault it was that the customer complained. */
public enum Liability {
  OURS,
  UNCLEAR,
  NONE
}
