package io.lianxi.dialer.blending;

import io.lianxi.dialer.CampaignId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How campaigns stand to the queues they watch, for whichever copy of the application asks. */
public interface Stances {

  /** How each of {@code campaigns} stood last; one of which nothing was kept is absent. */
  Map<CampaignId, Stance> of(Set<CampaignId> campaigns);

  /** How the campaign stood last; empty when nothing was kept. */
  default Optional<Stance> of(CampaignId campaign) {
    return Optional.ofNullable(of(Set.of(campaign)).get(campaign));
  }

  /** Keeps how a campaign stands, in place of what was before; may be repeated. */
  void keep(CampaignId campaign, Stance stance);
}
