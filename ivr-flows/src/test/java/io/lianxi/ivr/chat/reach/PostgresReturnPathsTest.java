package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresReturnPathsTest extends ReturnPathsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  ReturnPaths paths() {
    return new PostgresReturnPaths(CORE.get(JdbcClient.class));
  }
}
