package io.lianxi.dialer.campaign;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns in a real Postgres. */
class PostgresCampaignsTest extends CampaignsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Campaigns campaigns() {
    CORE.get(JdbcClient.class).sql("truncate campaigns, campaign_versions").update();
    return new PostgresCampaigns(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
