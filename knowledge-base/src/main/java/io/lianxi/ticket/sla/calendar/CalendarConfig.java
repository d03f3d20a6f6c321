package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.time.BusinessCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored calendars. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfig {

  @Bean
  Calendars calendars(EditionStores stores) {
    return new StoredCalendars(stores.open("calendar_versions", BusinessCalendar.class));
  }
}
