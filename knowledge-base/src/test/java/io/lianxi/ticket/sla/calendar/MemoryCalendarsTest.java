package io.lianxi.ticket.sla.calendar;

class MemoryCalendarsTest extends CalendarsContract {
  @Override
  Calendars calendars() {
    return new MemoryCalendars();
  }
}
