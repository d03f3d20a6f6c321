package io.lianxi.acd.customer;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class PostgresCustomersTest extends CustomersContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Customers customers() {
    CORE.reset();
    return CORE.get(Customers.class);
  }
}
