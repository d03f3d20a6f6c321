package io.lianxi.ivr.flow.figures;

class MemoryFlowCountsTest extends FlowCountsContract {
  @Override
  FlowCounts counts() {
    return new MemoryFlowCounts();
  }
}
