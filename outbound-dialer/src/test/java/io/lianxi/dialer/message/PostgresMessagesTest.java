package io.lianxi.dialer.message;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.CampaignId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages in a real Postgres. */
class PostgresMessagesTest extends MessagesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Messages messages(Map<String, CampaignId> campaigns) {
    JdbcClient jdbc = CORE.get(JdbcClient.class);
    jdbc.sql("truncate attempts, message_calls").update();
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
    return new PostgresMessages(jdbc);
  }
}
