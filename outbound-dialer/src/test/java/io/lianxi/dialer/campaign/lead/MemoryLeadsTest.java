package io.lianxi.dialer.campaign.lead;

class MemoryLeadsTest extends LeadsContract {
  @Override
  Leads leads() {
    return new MemoryLeads();
  }
}
