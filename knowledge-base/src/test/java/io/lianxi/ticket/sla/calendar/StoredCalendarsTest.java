package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.BusinessCalendar;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars in a real Postgres. */
class StoredCalendarsTest extends CalendarsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Calendars calendars() {
    CORE.get(JdbcClient.class).sql("truncate calendar_versions").update();
    return new StoredCalendars(
        CORE.get(EditionStores.class).open("calendar_versions", BusinessCalendar.class));
  }
}
