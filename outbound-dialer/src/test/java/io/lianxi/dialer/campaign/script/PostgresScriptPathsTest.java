package io.lianxi.dialer.campaign.script;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways through scripts in a real Postgres. */
class PostgresScriptPathsTest extends ScriptPathsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  ScriptPaths paths() {
    CORE.get(JdbcClient.class).sql("truncate script_paths").update();
    return new PostgresScriptPaths(CORE.get(JdbcClient.class));
  }
}
