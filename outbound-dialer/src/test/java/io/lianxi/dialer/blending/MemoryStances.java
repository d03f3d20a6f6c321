package io.lianxi.dialer.blending;

import io.lianxi.dialer.CampaignId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stances in memory. */
public final class MemoryStances implements Stances {
  private final Map<CampaignId, Stance> kept = new HashMap<>();

  @Override
  public Map<CampaignId, Stance> of(Set<CampaignId> campaigns) {
    Map<CampaignId, Stance> stances = new HashMap<>(kept);
    stances.keySet().retainAll(campaigns);
    return stances;
  }

  @Override
  public void keep(CampaignId campaign, Stance stance) {
    kept.put(campaign, stance);
  }
}
