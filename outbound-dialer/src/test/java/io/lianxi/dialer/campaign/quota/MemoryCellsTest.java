package io.lianxi.dialer.campaign.quota;

import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.MemoryLeads;

class MemoryCellsTest extends CellsContract {
  private final MemoryLeads leads = new MemoryLeads();
  private final MemoryCells cells = new MemoryCells(leads);

  @Override
  Leads leads() {
    return leads;
  }

  @Override
  Cells cells() {
    return cells;
  }
}
