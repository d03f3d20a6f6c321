package io.lianxi.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns in a real Postgres. */
class PostgresCampaignsTest extends CampaignsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void whatWasKeptBeforeThereWerePartsOfTheDayIsStillACampaign() {
    Campaigns campaigns = campaigns();
    Campaign campaign = CampaignFixtures.campaign("关怀");
    campaigns.save(campaign, "campaigns", Instant.parse("2026-03-02T02:00:00Z"));
    int changed =
        CORE.get(JdbcClient.class)
            .sql("update campaigns set body = body #- '{recycle,BUSY,otherPart}'")
            .update();
    assertThat(changed).isEqualTo(1);
    assertThat(campaigns.find(campaign.id())).contains(campaign);
  }

  @Override
  Campaigns campaigns() {
    CORE.get(JdbcClient.class).sql("truncate campaigns, campaign_versions").update();
    return new PostgresCampaigns(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
