package io.lianxi.dialer.campaign.reason;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Given reasons in a real Postgres. */
class PostgresGivenReasonsTest extends GivenReasonsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  GivenReasons reasons() {
    return new PostgresGivenReasons(CORE.get(JdbcClient.class));
  }
}
