package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadWish;
import java.util.List;
import java.util.Optional;

/** What the leads of campaigns are ranked by. */
public interface Yardsticks {

  /**
   * The one of the campaign's last training that came to an end, or what its plan tells before the
   * first; empty when neither tells anything.
   */
  Optional<Yardstick> newest(CampaignId campaign);

  /** Leads that are about to come, in their order, each with its rank by the newest. */
  default List<LeadWish> ranked(CampaignId campaign, List<LeadWish> wishes) {
    return newest(campaign)
        .map(known -> wishes.stream().map(one -> one.ranked(known.rank(one.fields()))).toList())
        .orElse(wishes);
  }
}
