package io.lianxi.ticket.work;

import io.lianxi.ticket.sla.SlaRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tickets in Postgres. */
@Configuration(proxyBeanMethods = false)
public class WorkConfig {

  /** Whoever listens is looked for when something changes, since listeners may need tickets. */
  @Bean
  Tickets tickets(
      JdbcTemplate batch,
      PlatformTransactionManager transactions,
      JsonMapper json,
      SlaRules rules,
      ObjectProvider<TicketListener> listeners) {
    return new PostgresTickets(
        new PostgresTickets.Store(batch, new TransactionTemplate(transactions), json),
        rules,
        () -> listeners.orderedStream().toList());
  }
}
