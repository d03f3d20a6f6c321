package io.lianxi.dialer.blending;

class MemoryStancesTest extends StancesContract {
  @Override
  Stances stances() {
    return new MemoryStances();
  }
}
