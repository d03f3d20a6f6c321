package io.lianxi.ticket.progress;

import io.lianxi.ticket.work.Ticketing;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers may know and say, over the tickets of Postgres. */
@Configuration(proxyBeanMethods = false)
public class ProgressConfig {

  @Bean
  Progress progress(Tickets tickets, Ticketing ticketing, JdbcClient jdbc, Clock clock) {
    return new TicketProgress(tickets, ticketing, new PostgresTracking(jdbc), clock);
  }

  @Bean
  Revisits revisits(JdbcClient jdbc) {
    return new PostgresRevisits(jdbc);
  }

  @Bean
  AnsweredCustomers answeredCustomers(JdbcClient jdbc) {
    return new PostgresAnsweredCustomers(jdbc);
  }
}
