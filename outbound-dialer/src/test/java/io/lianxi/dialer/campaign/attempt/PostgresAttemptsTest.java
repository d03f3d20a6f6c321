package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Attempts in a real Postgres. */
class PostgresAttemptsTest extends AttemptsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Attempts attempts() {
    CORE.get(JdbcClient.class).sql("truncate attempts").update();
    return new PostgresAttempts(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
