package io.lianxi.dialer.dial;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Which campaigns make no calls because customers wait in queues that share their agents. */
interface Yielding {

  /** No campaign ever yields. */
  Yielding TO_NOBODY =
      new Yielding() {
        @Override
        public Set<CampaignId> look(List<Campaign> campaigns, Instant now) {
          return Set.of();
        }

        @Override
        public void rest() {}

        @Override
        public Set<CampaignId> kept(List<Campaign> campaigns) {
          return Set.of();
        }
      };

  /** Decides for each campaign, keeps that, and tells who yields; by whoever dials alone. */
  Set<CampaignId> look(List<Campaign> campaigns, Instant now);

  /** Another copy dials: what it decides has to be looked up before anything is decided here. */
  void rest();

  /** Those of {@code campaigns} that yield, as was decided last, by whichever copy. */
  Set<CampaignId> kept(List<Campaign> campaigns);
}
