package io.lianxi.ticket.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresCalendarsTest extends CalendarsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Calendars calendars() {
    CORE.get(JdbcClient.class).sql("truncate calendar_versions").update();
    return copy();
  }

  /** The store in another copy of the application. */
  private static PostgresCalendars copy() {
    return new PostgresCalendars(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }

  @Test
  void anotherCopySeesAChangeWhenItLooks() {
    Calendars here = calendars();
    PostgresCalendars there = copy();
    here.save(version(0), until("17:00"), "supervisor", T0);
    assertThat(there.find(OFFICE)).isPresent();
    here.save(version(1), until("18:00"), "supervisor", T0);
    assertThat(there.find(OFFICE)).map(StoredCalendar::version).contains(version(1));
    there.known().refresh();
    assertThat(there.find(OFFICE)).map(StoredCalendar::version).contains(version(2));
  }

  @Test
  void whoIsRefusedSeesWhatWasInTheWay() {
    Calendars here = calendars();
    Calendars there = copy();
    here.save(version(0), until("17:00"), "supervisor", T0);
    assertThat(there.all()).hasSize(1);
    here.save(version(1), until("18:00"), "supervisor", T0);
    assertThat(there.save(version(1), until("19:00"), "admin", T0)).isEmpty();
    assertThat(there.find(OFFICE)).map(StoredCalendar::version).contains(version(2));
  }
}
