package io.lianxi.dialer.campaign.lead;

class MemoryLeadMergeTest extends LeadMergeContract {
  @Override
  Leads leads() {
    return new MemoryLeads();
  }
}
