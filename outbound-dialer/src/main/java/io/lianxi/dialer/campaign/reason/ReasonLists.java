package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.Optional;

/** The reasons that agents choose from, campaign by campaign. */
public interface ReasonLists {

  /** Empty before somebody has set them. */
  Optional<Reasons> find(CampaignId campaign);

  /**
   * Keeps reasons in place of their version before, atomically; a first version is 1.
   *
   * @param changedBy log-in name
   * @return false, and nothing is kept, when another version is in force
   */
  boolean save(Reasons reasons, String changedBy, Instant at);
}
