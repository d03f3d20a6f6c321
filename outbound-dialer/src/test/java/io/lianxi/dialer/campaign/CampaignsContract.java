package io.lianxi.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of campaigns does. */
abstract class CampaignsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  /** An empty store. */
  abstract Campaigns campaigns();

  @Test
  void aCampaignIsKeptAsItIs() {
    Campaigns campaigns = campaigns();
    Campaign campaign = CampaignFixtures.campaign("关怀");
    assertThat(campaigns.save(campaign, "campaigns", NOW)).isTrue();
    assertThat(campaigns.find(campaign.id())).contains(campaign);
    assertThat(campaigns.find(CampaignId.random())).isEmpty();
    assertThat(campaigns.running()).isEmpty();
  }

  @Test
  void onlyTheVersionInForceIsChanged() {
    Campaigns campaigns = campaigns();
    Campaign draft = CampaignFixtures.campaign("关怀");
    campaigns.save(draft, "campaigns", NOW);
    assertThat(campaigns.save(draft, "campaigns", NOW)).isFalse();
    Campaign running = draft.with(CampaignState.RUNNING, 2);
    assertThat(campaigns.save(running, "campaigns", NOW)).isTrue();
    assertThat(campaigns.save(draft.with(CampaignState.STOPPED, 2), "other", NOW)).isFalse();
    assertThat(campaigns.running()).containsExactly(running);
    assertThat(campaigns.save(running.with(CampaignState.PAUSED, 3), "campaigns", NOW)).isTrue();
    assertThat(campaigns.running()).isEmpty();
  }

  @Test
  void theOneChangedLastComesFirst() {
    Campaigns campaigns = campaigns();
    Campaign one = CampaignFixtures.campaign("one");
    Campaign two = CampaignFixtures.campaign("two");
    campaigns.save(one, "campaigns", NOW);
    campaigns.save(two, "campaigns", NOW.plusSeconds(1));
    assertThat(campaigns.all()).containsExactly(two, one);
    Campaign changed = one.with(CampaignState.RUNNING, 2);
    campaigns.save(changed, "campaigns", NOW.plusSeconds(2));
    assertThat(campaigns.all()).containsExactly(changed, two);
  }
}
