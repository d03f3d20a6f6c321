package io.lianxi.acd.customer;

class MemoryDoNotCallTest extends DoNotCallContract {
  @Override
  DoNotCall doNotCall() {
    return new MemoryDoNotCall();
  }
}
