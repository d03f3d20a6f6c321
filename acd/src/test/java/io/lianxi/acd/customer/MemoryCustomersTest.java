package io.lianxi.acd.customer;

class MemoryCustomersTest extends CustomersContract {
  @Override
  Customers customers() {
    return new MemoryCustomers();
  }
}
