package io.lianxi.dialer.campaign.lead.search;

class MemoryPromisedLeadsTest extends PromisedLeadsContract {
  @Override
  Looked looked() {
    return inMemory();
  }
}
