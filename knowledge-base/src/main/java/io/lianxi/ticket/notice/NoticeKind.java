package io.lianxi.ticket.notice;

/** On which occasion a customer is told something. */
public enum NoticeKind {
  ACCEPTED,
  FIRST_RESPONDED,
  DISPATCHED,
  SUSPENDED,
  ANSWERED,
  /** The answer to the incident is the answer to this ticket. */
  INCIDENT_ANSWERED,
  /** Are they content with the answer? */
  REVISIT_ASKED,
  REOPENED,
  MERGED,
  ARCHIVED,
  CLOSED,
  REFUND_PAID
}
