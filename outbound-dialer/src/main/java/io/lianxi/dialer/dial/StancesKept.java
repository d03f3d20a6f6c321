package io.lianxi.dialer.dial;

import static java.util.stream.Collectors.toSet;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.blending.Blending;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.blending.InboundFigures;
import io.lianxi.dialer.blending.Stance;
import io.lianxi.dialer.blending.Stances;
import io.lianxi.dialer.campaign.Campaign;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Campaigns yield by how inbound goes, and by how they stood: that is kept with each change, so
 * that whoever takes over goes on from there.
 */
final class StancesKept implements Yielding {
  private final Stances stances;
  private final InboundFigures inbound;
  private final Map<CampaignId, Stance> known = new HashMap<>();

  StancesKept(Stances stances, InboundFigures inbound) {
    this.stances = stances;
    this.inbound = inbound;
  }

  @Override
  public synchronized Set<CampaignId> look(List<Campaign> campaigns, Instant now) {
    recall(campaigns);
    return campaigns.stream()
        .filter(campaign -> decide(campaign, now).yielding())
        .map(Campaign::id)
        .collect(toSet());
  }

  /** What is not running any more is looked up again when it does. */
  private void recall(List<Campaign> campaigns) {
    Set<CampaignId> ids = campaigns.stream().map(Campaign::id).collect(toSet());
    known.keySet().retainAll(ids);
    ids.removeAll(known.keySet());
    if (!ids.isEmpty()) {
      Map<CampaignId, Stance> kept = stances.of(ids);
      ids.forEach(id -> known.put(id, kept.getOrDefault(id, Stance.calling(Instant.EPOCH))));
    }
  }

  private Stance decide(Campaign campaign, Instant now) {
    BlendingRules rules = campaign.conduct().blending();
    Stance before = known.getOrDefault(campaign.id(), Stance.calling(Instant.EPOCH));
    Stance after = Blending.decide(rules, inbound.of(rules, now), before, now);
    if (!after.equals(before)) {
      stances.keep(campaign.id(), after);
      known.put(campaign.id(), after);
    }
    return after;
  }

  @Override
  public synchronized void rest() {
    known.clear();
  }

  @Override
  public Set<CampaignId> kept(List<Campaign> campaigns) {
    Set<CampaignId> watching =
        campaigns.stream()
            .filter(campaign -> !campaign.conduct().blending().watched().isEmpty())
            .map(Campaign::id)
            .collect(toSet());
    return watching.isEmpty()
        ? Set.of()
        : stances.of(watching).entrySet().stream()
            .filter(stance -> stance.getValue().yielding())
            .map(Map.Entry::getKey)
            .collect(toSet());
  }
}
