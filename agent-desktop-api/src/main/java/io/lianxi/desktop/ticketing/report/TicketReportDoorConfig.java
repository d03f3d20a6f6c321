package io.lianxi.desktop.ticketing.report;

import io.lianxi.desktop.ticketing.work.TicketNames;
import io.lianxi.ticket.report.SharedBoards;
import io.lianxi.ticket.report.TicketReports;
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
      SharedBoards boards,
      TicketNames names,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone,
      Clock clock) {
    return new TicketBoardApi(boards, names, zone, clock);
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
