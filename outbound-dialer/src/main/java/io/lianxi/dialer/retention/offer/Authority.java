package io.lianxi.dialer.retention.offer;

/** Who gives an offer. */
public enum Authority {
  AGENT,
  SUPERVISOR,
  /** Whoever runs campaigns: as long as there is budget. */
  WHOLE
}
