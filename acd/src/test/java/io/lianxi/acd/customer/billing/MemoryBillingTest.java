package io.lianxi.acd.customer.billing;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.MemoryCustomers;

class MemoryBillingTest extends BillingContract {
  @Override
  Customers customers() {
    return new MemoryCustomers();
  }

  @Override
  Billing billing(Customers customers) {
    return new MemoryBilling(customers);
  }
}
