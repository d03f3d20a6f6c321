package io.lianxi.dialer.hearing;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.CampaignId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hearings in a real Postgres. */
class PostgresHearingsTest extends HearingsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Hearings hearings(Map<String, CampaignId> campaigns) {
    JdbcClient jdbc = CORE.get(JdbcClient.class);
    jdbc.sql("truncate attempts, hearings").update();
    campaigns.forEach(
        (call, campaign) ->
            jdbc.sql(
                    """
                    insert into attempts
                      (id, campaign, lead, claim, number, caller_number, opened_at, state)
                    values (:id, :campaign, 1, 1, :id, '10000', now(), 'DIALLED')
                    """)
                .param("id", call)
                .param("campaign", campaign.uuid())
                .update());
    return new PostgresHearings(jdbc);
  }
}
