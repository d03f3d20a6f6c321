package io.lianxi.dialer.campaign.reason;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Lists of reasons in a real Postgres. */
class PostgresReasonListsTest extends ReasonListsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  ReasonLists lists() {
    return new PostgresReasonLists(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
