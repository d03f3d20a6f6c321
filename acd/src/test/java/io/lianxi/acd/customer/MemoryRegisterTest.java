package io.lianxi.acd.customer;

class MemoryRegisterTest extends RegisterContract {
  @Override
  Customers customers() {
    return new MemoryCustomers();
  }

  @Override
  Register register(Customers customers) {
    return new MemoryRegister(customers);
  }
}
