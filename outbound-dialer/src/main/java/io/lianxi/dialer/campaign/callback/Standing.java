package io.lianxi.dialer.campaign.callback;

/** How a call that was promised and not made yet stands. */
public enum Standing {
  /** Its time has not begun. */
  COMING,
  /** Its time has begun. */
  DUE,
  /** Its time is over. */
  MISSED
}
