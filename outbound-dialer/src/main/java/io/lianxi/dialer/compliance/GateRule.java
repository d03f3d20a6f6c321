package io.lianxi.dialer.compliance;

/** One of the rules that a call has to keep to, in the order in which they are told. */
public enum GateRule {
  NUMBER,
  DO_NOT_CALL,
  CONSENT,
  AREA,
  COMPLAINT,
  TICKET,
  HOURS,
  CALLS_TO_LEAD,
  CALLS_THIS_DAY,
  CALLS_IN_24_HOURS,
  PAUSE
}
