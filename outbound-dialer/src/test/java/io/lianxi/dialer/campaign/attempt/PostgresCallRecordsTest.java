package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is read of attempts in a real Postgres. */
class PostgresCallRecordsTest extends CallRecordsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Records records() {
    JdbcClient jdbc = CORE.get(JdbcClient.class);
    JsonMapper json = CORE.get(JsonMapper.class);
    jdbc.sql("truncate attempts").update();
    return new Records(
        new PostgresAttempts(jdbc, json),
        new PostgresAttemptLog(jdbc, json),
        new PostgresCallFigures(jdbc));
  }
}
