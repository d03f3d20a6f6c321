package io.lianxi.acd.edition;

class MemoryEditionsTest extends EditionsContract {
  @Override
  Editions<Law> editions() {
    return new MemoryEditions<>();
  }
}
