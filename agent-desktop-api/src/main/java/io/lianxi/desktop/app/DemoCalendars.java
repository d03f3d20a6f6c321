package io.lianxi.desktop.app;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Calendars;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hours of an office in China with the holidays of a year, to try things with. Added when it is
 * missing; once there it stays as it was changed.
 */
final class DemoCalendars implements SmartInitializingSingleton {
  private static final CalendarName OFFICE = new CalendarName("office");
  private static final ClassPathResource FILE = new ClassPathResource("demo/office-calendar.json");
  private static final String ADDED_BY = "demo";

  private final Calendars calendars;
  private final JsonMapper json;
  private final Clock clock;

  DemoCalendars(Calendars calendars, JsonMapper json, Clock clock) {
    this.calendars = calendars;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (calendars.find(OFFICE).isPresent()) {
      return;
    }
    try (InputStream in = FILE.getInputStream()) {
      calendars.save(
          new CalendarVersion(OFFICE, Calendars.NEW),
          json.readValue(in, BusinessCalendar.class),
          ADDED_BY,
          clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
