package io.lianxi.ticket.work;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tickets and their lists in Postgres. */
@Configuration(proxyBeanMethods = false)
public class WorkConfig {
  private static final Duration CATCH_UP = Duration.ofSeconds(1);

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

  @Bean
  Ticketing ticketing(
      Tickets tickets,
      TicketLists lists,
      Categories categories,
      Groups groups,
      Settings settings,
      SlaPolicies policies,
      Calendars calendars,
      Agents agents,
      Customers customers,
      Clock clock) {
    return new Ticketing(
        tickets,
        lists,
        new TicketRules(categories, settings, policies, calendars),
        customers,
        new EventCheck(groups, agents, categories, policies),
        clock);
  }

  @Bean
  CatchUpLoop ticketCatchUpLoop(Tickets tickets, Calendars calendars, Clock clock) {
    return new CatchUpLoop(tickets, calendars, clock);
  }

  @Bean
  Ticker ticketCatchUpTicker(CatchUpLoop loop) {
    return new Ticker("ticket-catch-up", CATCH_UP, loop::tend);
  }

  @Bean
  Adoptions policyAdoptions(JdbcClient jdbc) {
    return new PostgresAdoptions(jdbc);
  }

  @Bean
  AdoptionLoop policyAdoptionLoop(
      Tickets tickets, Adoptions adoptions, SlaPolicies policies, Clock clock) {
    return new AdoptionLoop(tickets, adoptions, policies, clock);
  }

  @Bean
  Ticker policyAdoptionTicker(AdoptionLoop loop) {
    return new Ticker("policy-adoptions", CATCH_UP, loop::tend);
  }

  @Bean
  TicketLists ticketLists(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresTicketLists(jdbc, new TransactionTemplate(transactions));
  }

  /** Told of every change, and of what is erased. */
  @Bean
  PostgresTicketWords ticketWords(JdbcClient jdbc) {
    return new PostgresTicketWords(jdbc);
  }
}
