package io.lianxi.dialer.outcome;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

/** What is written down of calls, in a real Postgres. */
class PostgresBookkeepingTest extends BookkeepingContract {
  private static final TestCore CORE = TestCore.start();
  private static final OutcomeStores STORES = new OutcomeStores(CORE);

  @AfterAll
  static void stop() {
    STORES.close();
    CORE.close();
  }

  @Override
  DialStores stores() {
    return STORES.empty();
  }
}
