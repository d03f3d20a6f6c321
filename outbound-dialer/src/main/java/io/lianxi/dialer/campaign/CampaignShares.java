package io.lianxi.dialer.campaign;

import io.lianxi.dialer.CampaignId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of the campaigns of a queue makes the next call: of those with the highest priority the one
 * that has made fewest for its share. One that comes later begins level with the others: what it
 * missed it does not catch up with. Not for more than one thread at once.
 */
public final class CampaignShares {
  private final Map<CampaignId, Double> made = new HashMap<>();

  /** The next of {@code campaigns}; empty when there are none. */
  public Optional<Campaign> next(List<Campaign> campaigns) {
    return next(campaigns, campaign -> true);
  }

  /** The next of those of {@code campaigns} that {@code may} make one; empty for none. */
  public Optional<Campaign> next(List<Campaign> campaigns, Predicate<Campaign> may) {
    made.keySet().retainAll(campaigns.stream().map(Campaign::id).toList());
    double least = made.values().stream().min(Comparator.naturalOrder()).orElse(0.0);
    campaigns.forEach(campaign -> made.putIfAbsent(campaign.id(), least));
    return campaigns.stream()
        .filter(may)
        .min(
            Comparator.comparingInt(Campaign::priority)
                .reversed()
                .thenComparingDouble(campaign -> made.getOrDefault(campaign.id(), 0.0))
                .thenComparing(campaign -> campaign.id().value()));
  }

  /** The campaign has made a call. */
  public void made(Campaign campaign) {
    made.merge(campaign.id(), 1.0 / campaign.share(), Double::sum);
  }
}
