package io.lianxi.dialer.pacing.explained;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Paces in a real Postgres. */
class PostgresPacesTest extends PacesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Paces paces() {
    CORE.get(JdbcClient.class).sql("truncate paces").update();
    return new PostgresPaces(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
