package io.lianxi.dialer.campaign.lead;

/** What a call came to, as the telephone tells it. */
public enum CallOutcome {
  /** Somebody talked to an agent. */
  CONNECTED,
  /** Somebody answered, and no agent was free in time. */
  ABANDONED,
  /** Somebody answered and hung up before an agent had to be there. */
  HUNG_UP,
  /** Somebody, or a machine, was told the message to its end, and no agent. */
  INFORMED,
  /** Somebody answered and wants no such calls. */
  OPTED_OUT,
  BUSY,
  NO_ANSWER,
  MACHINE,
  /** Nobody has the number. */
  INVALID,
  /** The line took no more calls. */
  CONGESTION,
  /** Something else went wrong on the way. */
  NETWORK,
  /** Nobody knows, as whoever made the call has died. */
  UNKNOWN
}
