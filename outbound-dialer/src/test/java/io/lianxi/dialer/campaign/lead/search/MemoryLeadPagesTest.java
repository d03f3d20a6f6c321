package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.dialer.campaign.lead.MemoryLeads;

class MemoryLeadPagesTest extends LeadPagesContract {
  @Override
  Looked looked() {
    return new Looked(new MemoryLeads());
  }
}
