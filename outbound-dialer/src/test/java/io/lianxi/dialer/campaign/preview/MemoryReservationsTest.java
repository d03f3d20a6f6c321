package io.lianxi.dialer.campaign.preview;

import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.MemoryLeads;

/** Reservations in memory. */
class MemoryReservationsTest extends ReservationsContract {
  private final MemoryLeads leads = new MemoryLeads();

  @Override
  Leads leads() {
    return leads;
  }

  @Override
  Reservations reservations() {
    return new MemoryReservations(leads);
  }
}
