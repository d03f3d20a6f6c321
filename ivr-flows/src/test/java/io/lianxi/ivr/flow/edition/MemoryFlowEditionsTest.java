package io.lianxi.ivr.flow.edition;

class MemoryFlowEditionsTest extends FlowEditionsContract {
  @Override
  FlowEditions editions() {
    return new MemoryFlowEditions();
  }
}
