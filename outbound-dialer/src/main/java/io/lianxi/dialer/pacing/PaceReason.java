package io.lianxi.dialer.pacing;

/** Why so many calls are made and no more. */
public enum PaceReason {
  /** Nobody is signed in. */
  NO_AGENTS,
  /** The shift has not begun or is over. */
  OUTSIDE_SHIFT,
  /** Customers wait too long in queues that share the agents. */
  YIELDS,
  /** The agent lets the lead be called. */
  AGENT_DECIDES,
  /** The mode makes one call for each free agent. */
  ONE_CALL_PER_AGENT,
  /** The mode makes so many calls for each free agent. */
  LINES_PER_AGENT,
  /** One more would too likely find no agent. */
  RISK,
  /** Predictive, but with too few agents to be so. */
  TOO_FEW_AGENTS,
  /** Predictive, but hardly anything is known yet of who answers. */
  LEARNING,
  /** As many are abandoned as may be: only one call for each free agent. */
  STOPPED_AT_CAP,
  /** As many calls are in set-up as may be. */
  MOST_CALLS
}
