package io.lianxi.ticket.report;

import io.lianxi.acd.time.Ticker;
import io.lianxi.ticket.report.BoardQuestion.Thresholds;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.settings.TicketSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports from Postgres. */
@Configuration(proxyBeanMethods = false)
public class TicketReportConfig {

  private static final Duration TICK = Duration.ofSeconds(1);

  @Bean
  TicketReports ticketReports(JdbcClient jdbc) {
    return new PostgresTicketReports(jdbc);
  }

  @Bean
  SharedBoards ticketBoards(TicketReports reports, Settings settings, Clock clock) {
    return new SharedBoards(
        reports,
        now -> {
          TicketSettings in = settings.inForce().content();
          return new Thresholds(now.minus(in.stuckAfter()), in.bouncedTimes(), in.urgedTimes());
        },
        clock);
  }

  @Bean
  Ticker ticketBoardTicker(SharedBoards boards) {
    return new Ticker("ticket-boards", TICK, boards::tend);
  }
}
