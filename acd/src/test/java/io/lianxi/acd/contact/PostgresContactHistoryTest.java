package io.lianxi.acd.contact;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class PostgresContactHistoryTest extends ContactHistoryContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Kept kept() {
    CORE.reset();
    PostgresContactHistory history = CORE.get(PostgresContactHistory.class);
    return new Kept(history, history);
  }
}
