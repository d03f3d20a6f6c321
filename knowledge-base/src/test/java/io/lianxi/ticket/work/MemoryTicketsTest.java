package io.lianxi.ticket.work;

class MemoryTicketsTest extends TicketsContract {
  @Override
  Tickets tickets(TicketListener... listeners) {
    return new MemoryTickets(listeners);
  }
}
