package io.lianxi.dialer.dial;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.LeadAge;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Takes new leads and those that are due again as the campaign mixes them. Where none of one kind
 * is due the other kind has its turn, which is not made good for later: a list that comes late has
 * its share of the calls and no more.
 */
final class LeadTurns {
  private final Map<CampaignId, Long> taken = new ConcurrentHashMap<>();

  /**
   * Claims the next lead; empty when none of any age is due.
   *
   * @param claim claims one of this age
   */
  <T> Optional<T> next(Campaign campaign, Function<LeadAge, Optional<T>> claim) {
    LeadAge turn = campaign.conduct().mix().turn(taken.getOrDefault(campaign.id(), 0L));
    Optional<T> claimed = claim.apply(turn);
    if (claimed.isEmpty() && turn != LeadAge.ANY) {
      claimed = claim.apply(turn.other());
    }
    claimed.ifPresent(lead -> taken.merge(campaign.id(), 1L, Long::sum));
    return claimed;
  }
}
