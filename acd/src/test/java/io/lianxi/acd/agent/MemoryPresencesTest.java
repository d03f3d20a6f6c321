package io.lianxi.acd.agent;

class MemoryPresencesTest extends PresencesContract {
  @Override
  Live live() {
    return memory();
  }
}
