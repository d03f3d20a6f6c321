package io.lianxi.dialer.blending;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Stances in a real Postgres. */
class PostgresStancesTest extends StancesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Stances stances() {
    return new PostgresStances(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
