package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.Optional;

/** The plans of campaigns, each with who changed it and when. */
public interface Plans {

  /** Empty before somebody has made one. */
  Optional<Plan> find(CampaignId campaign);

  /**
   * Keeps a plan in place of its version before, and holds out whom it says, atomically; a first
   * version is 1.
   *
   * @param changedBy log-in name
   * @return false, and nothing is kept, when another version is in force
   */
  boolean save(Plan plan, String changedBy, Instant at);
}
