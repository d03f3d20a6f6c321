package io.lianxi.ticket.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports from Postgres. */
@Configuration(proxyBeanMethods = false)
public class TicketReportConfig {

  @Bean
  TicketReports ticketReports(JdbcClient jdbc) {
    return new PostgresTicketReports(jdbc);
  }
}
