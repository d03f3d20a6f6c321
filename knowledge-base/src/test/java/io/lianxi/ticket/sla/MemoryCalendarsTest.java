package io.lianxi.ticket.sla;

class MemoryCalendarsTest extends CalendarsContract {
  @Override
  Calendars calendars() {
    return new MemoryCalendars();
  }
}
