package io.lianxi.dialer.pacing;

/** How calls come to agents. */
public enum PacingMode {
  /** The agent sees the lead first and then lets it be called. */
  PREVIEW,
  /** One call for each agent who is free. */
  PROGRESSIVE,
  /** A fixed number of calls for each agent who is free. */
  POWER,
  /** As many calls as are likely to find an agent when they are answered. */
  PREDICTIVE,
  /** Whoever answers is told something, and gets to an agent only by a key. */
  MESSAGE;

  /** Has each call an agent of its own before it is made? Then none can be abandoned. */
  public boolean keepsAgent() {
    return this == PREVIEW || this == PROGRESSIVE;
  }
}
