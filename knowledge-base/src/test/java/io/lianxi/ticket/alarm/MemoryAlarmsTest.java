package io.lianxi.ticket.alarm;

class MemoryAlarmsTest extends AlarmsContract {
  @Override
  Alarms alarms() {
    return new MemoryAlarms();
  }
}
