package io.lianxi.dialer.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Whether a campaign calls. */
public enum CampaignState {
  /** Not yet. */
  DRAFT,
  RUNNING,
  /** Not now; calls that are up go on. */
  PAUSED,
  /** Never again. */
  STOPPED;

  /** What it may become. */
  public Set<CampaignState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(RUNNING, STOPPED);
      case RUNNING -> EnumSet.of(PAUSED, STOPPED);
      case PAUSED -> EnumSet.of(RUNNING, STOPPED);
      case STOPPED -> EnumSet.noneOf(CampaignState.class);
    };
  }
}
