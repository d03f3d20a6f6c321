package io.lianxi.dialer.campaign.callback;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Promises in a real Postgres. */
class PostgresPromisesTest extends PromisesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Promises promises() {
    CORE.get(JdbcClient.class).sql("truncate promises").update();
    return new PostgresPromises(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
