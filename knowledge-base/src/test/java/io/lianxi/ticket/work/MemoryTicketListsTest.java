package io.lianxi.ticket.work;

class MemoryTicketListsTest extends TicketListsContract {
  @Override
  Stores stores() {
    MemoryTickets tickets = new MemoryTickets();
    return new Stores(tickets, new MemoryTicketLists(tickets, TestTickets.rules()));
  }
}
