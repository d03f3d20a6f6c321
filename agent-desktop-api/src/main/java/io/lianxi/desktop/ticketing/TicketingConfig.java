package io.lianxi.desktop.ticketing;

import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.alarm.Memberships;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of tickets. */
@Configuration(proxyBeanMethods = false)
public class TicketingConfig {

  @Bean
  SlaApi slaApi(Calendars calendars, BodyReader bodies) {
    return new SlaApi(calendars, bodies);
  }

  @Bean
  CalendarApi calendarApi(Calendars calendars, Changes changes, Clock clock) {
    return new CalendarApi(calendars, changes, clock);
  }

  @Bean
  AlarmApi alarmApi(Alarms alarms, Tickets tickets, Memberships memberships, Clock clock) {
    return new AlarmApi(alarms, tickets, memberships, clock);
  }
}
