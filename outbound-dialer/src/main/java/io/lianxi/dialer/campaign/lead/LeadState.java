package io.lianxi.dialer.campaign.lead;

/** How far it is with a lead. */
public enum LeadState {
  /** May be called from its next time on. */
  READY,
  /** Somebody has claimed it to call it. */
  CALLING,
  /** Is not called again. */
  CLOSED
}
