package io.lianxi.acd.contact;

/** Why a customer whom we called was not reached. */
public enum Unanswered {
  /** the telephone rang to the end, or is switched off */
  NO_ANSWER,
  /** somebody talks on it already, or declined */
  BUSY,
  /** nobody has the number */
  INVALID,
  /** the way there takes no more calls */
  CONGESTION,
  /** something else is wrong on the way there */
  NETWORK,
  /** answered, and did not wait for the agent */
  HUNG_UP,
  /** a machine answered */
  MACHINE
}
