package io.lianxi.ticket.upkeep;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.ticket.settings.Settings;
import io.lianxi.ticket.timer.Chore;
import io.lianxi.ticket.work.Belongings;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is looked for every minute and every hour, by one copy at a time. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfig {
  private static final Duration OWNERS = Duration.ofMinutes(1);
  private static final Duration RETENTION = Duration.ofHours(1);

  @Bean
  Chore inactiveOwners(
      InactiveOwners.Staff staff,
      JdbcClient jdbc,
      Tickets tickets,
      Settings settings,
      Clock clock) {
    InactiveOwners owners =
        new InactiveOwners(
            staff,
            new PostgresHeldTickets(jdbc),
            tickets,
            () -> settings.inForce().content().inactiveOwner(),
            clock);
    return new Chore("inactive-owners", OWNERS, owners::look);
  }

  @Bean
  InactiveOwners.Staff staffWithTickets(Agents agents, Presences presences) {
    return new InactiveOwners.Staff(agents, presences);
  }

  @Bean
  Erasures ticketErasures(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ObjectProvider<Belongings> belongings) {
    return new PostgresErasures(
        jdbc, new TransactionTemplate(transactions), () -> belongings.orderedStream().toList());
  }

  @Bean
  Chore ticketRetention(Erasures erasures, Settings settings, Clock clock) {
    Retention retention =
        new Retention(erasures, () -> settings.inForce().content().retentionDays(), clock);
    return new Chore("ticket-retention", RETENTION, retention::look);
  }
}
