package io.lianxi.desktop.ticketing.report;

import io.lianxi.desktop.ticketing.work.TicketNames;
import io.lianxi.ticket.report.BoardQuestion.Thresholds;
import io.lianxi.ticket.report.TicketReports;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.settings.TicketSettings;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to what is counted of tickets. */
@Configuration(proxyBeanMethods = false)
public class TicketReportDoorConfig {

  @Bean
  TicketBoardApi ticketBoardApi(
      TicketReports reports,
      TicketNames names,
      Settings settings,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone,
      Clock clock) {
    return new TicketBoardApi(
        reports,
        names,
        now -> {
          TicketSettings in = settings.inForce().content();
          return new Thresholds(now.minus(in.stuckAfter()), in.bouncedTimes(), in.urgedTimes());
        },
        zone,
        clock);
  }

  @Bean
  TicketReportApi ticketReportApi(
      TicketReports reports,
      TicketNames names,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone,
      Clock clock) {
    return new TicketReportApi(reports, names, zone, clock);
  }
}
