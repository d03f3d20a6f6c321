package io.lianxi.dialer.campaign;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns in memory. */
public final class MemoryCampaigns implements Campaigns {
  private final Map<CampaignId, Campaign> campaigns = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Campaign> find(CampaignId id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  @Override
  public synchronized List<Campaign> all() {
    return new ArrayList<>(campaigns.values()).reversed();
  }

  @Override
  public synchronized List<Campaign> running() {
    return campaigns.values().stream()
        .filter(campaign -> campaign.state() == CampaignState.RUNNING)
        .toList();
  }

  @Override
  public synchronized boolean save(Campaign campaign, String changedBy, Instant at) {
    Campaign known = campaigns.remove(campaign.id());
    boolean isNext = campaign.version() == (known == null ? 1 : known.version() + 1);
    if (isNext || known != null) {
      campaigns.put(campaign.id(), isNext ? campaign : known);
    }
    return isNext;
  }
}
