package io.lianxi.acd.contact;

class MemoryContactHistoryTest extends ContactHistoryContract {
  @Override
  Kept kept() {
    return memory();
  }
}
