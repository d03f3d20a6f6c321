package io.lianxi.ticket.refund;

import io.lianxi.acd.customer.Customers;
import io.lianxi.ticket.notice.TicketNotices;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.work.Belongings;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Refunds in Postgres. */
@Configuration(proxyBeanMethods = false)
public class RefundConfig {

  @Bean
  RefundNotices refundNotices(Tickets tickets, TicketNotices notices) {
    return new RefundNotices(tickets, notices);
  }

  @Bean
  Refunds refunds(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      JsonMapper json,
      ObjectProvider<RefundListener> listeners) {
    return new PostgresRefunds(
        jdbc, new TransactionTemplate(transactions), json, listeners.orderedStream().toList());
  }

  @Bean
  Supplier<RefundPolicy> refundPolicy(Settings settings) {
    return () -> RefundPolicy.of(settings.inForce().content().refund());
  }

  @Bean
  Payees payees(Customers customers) {
    return new Payees(customers);
  }

  @Bean
  Belongings refundsOfTickets(Refunds refunds) {
    return refunds::forget;
  }

  @Bean
  Refunding refunding(
      Refunds refunds, Payees payees, Supplier<RefundPolicy> refundPolicy, Clock clock) {
    return new Refunding(refunds, payees, refundPolicy, clock);
  }
}
