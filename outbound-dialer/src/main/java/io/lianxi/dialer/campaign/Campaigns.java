package io.lianxi.dialer.campaign;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All campaigns. Each change is kept with who made it and when. */
public interface Campaigns {

  Optional<Campaign> find(CampaignId id);

  /** All there are, those changed last first. */
  List<Campaign> all();

  /** Those in {@link CampaignState#RUNNING}, whether it is their time or not. */
  List<Campaign> running();

  /**
   * Keeps a campaign in place of its version before, atomically; a first version is 1.
   *
   * @param changedBy log-in name
   * @return false, and nothing is kept, when another version is in force
   */
  boolean save(Campaign campaign, String changedBy, Instant at);
}
