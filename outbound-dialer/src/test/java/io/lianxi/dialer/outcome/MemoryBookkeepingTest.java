package io.lianxi.dialer.outcome;

class MemoryBookkeepingTest extends BookkeepingContract {
  @Override
  DialStores stores() {
    return MemoryDialStores.empty();
  }
}
