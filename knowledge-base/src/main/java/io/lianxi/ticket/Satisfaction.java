package io.lianxi.ticket;

/** What a customer said who was asked about the answer. */
public enum Satisfaction {
  SATISFIED,
  /** The ticket is opened again. */
  NOT_SATISFIED,
  /** Nobody could be asked. */
  UNREACHABLE
}
