package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.time.LastKnown;
import io.lianxi.acd.time.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Calendars in Postgres and in memory. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfig {
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(1);

  @Bean
  PostgresCalendars calendars(JdbcClient jdbc, JsonMapper json) {
    return new PostgresCalendars(jdbc, json);
  }

  @Bean
  LastKnown<CalendarName, StoredCalendar> knownCalendars(PostgresCalendars calendars) {
    return calendars.known();
  }

  @Bean
  Ticker calendarsTicker(LastKnown<CalendarName, StoredCalendar> knownCalendars) {
    return new Ticker("calendars", LOOK_FOR_CHANGES, knownCalendars::refresh);
  }
}
