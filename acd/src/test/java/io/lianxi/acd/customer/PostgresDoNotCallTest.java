package io.lianxi.acd.customer;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class PostgresDoNotCallTest extends DoNotCallContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  DoNotCall doNotCall() {
    CORE.reset();
    return CORE.get(DoNotCall.class);
  }
}
