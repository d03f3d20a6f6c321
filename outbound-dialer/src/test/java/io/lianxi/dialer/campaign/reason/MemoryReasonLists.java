package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lists of reasons in memory. */
public final class MemoryReasonLists implements ReasonLists {
  private final Map<CampaignId, Reasons> lists = new HashMap<>();

  @Override
  public synchronized Optional<Reasons> find(CampaignId campaign) {
    return Optional.ofNullable(lists.get(campaign));
  }

  @Override
  public synchronized boolean save(Reasons reasons, String changedBy, Instant at) {
    int inForce = find(reasons.campaign()).map(Reasons::version).orElse(0);
    boolean isNext = reasons.version() == inForce + 1;
    if (isNext) {
      lists.put(reasons.campaign(), reasons);
    }
    return isNext;
  }
}
