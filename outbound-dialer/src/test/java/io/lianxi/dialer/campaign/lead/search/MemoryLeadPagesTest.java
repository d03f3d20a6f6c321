package io.lianxi.dialer.campaign.lead.search;

class MemoryLeadPagesTest extends LeadPagesContract {
  @Override
  Looked looked() {
    return inMemory();
  }
}
