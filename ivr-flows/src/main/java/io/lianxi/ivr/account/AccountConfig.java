package io.lianxi.ivr.account;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.ServicePasswords;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.secret.Attempts;
import io.lianxi.ticket.progress.Progress;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Self-service from the local user base, and from other systems. */
@Configuration(proxyBeanMethods = false)
public class AccountConfig {

  @Bean
  TicketLookup ticketLookup(Progress progress, Attempts attempts) {
    return new TicketLookup(progress, attempts);
  }

  @Bean
  Lookups lookups(
      Customers customers,
      Billing billing,
      ServicePasswords passwords,
      TicketLookup tickets,
      Clock clock) {
    return new CustomerLookups(
        new CustomerLookups.Sources(customers, billing, passwords), tickets, clock);
  }

  /**
   * @param hosts those that flows may ask, with commas; none is the default
   */
  @Bean
  Requests requests(@Value("${lianxi.flows.http-hosts:}") Set<String> hosts) {
    return new HttpRequests(hosts);
  }
}
