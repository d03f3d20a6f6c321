package io.lianxi.acd.customer.billing;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class PostgresBillingTest extends BillingContract {
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

  @Override
  Billing billing(Customers customers) {
    return CORE.get(Billing.class);
  }
}
