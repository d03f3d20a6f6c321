package io.lianxi.ticket.timer;

import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.work.Belongings;
import io.lianxi.ticket.work.Tickets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers on db-scheduler; {@code lianxi.ticket.timers=false} leaves them to other copies. */
@Configuration(proxyBeanMethods = false)
public class TimerConfig {

  @Bean
  Timers ticketTimerStore(JdbcClient jdbc) {
    return new PostgresTimers(jdbc);
  }

  @Bean
  Belongings timersOfTickets(Timers timers) {
    return timers::remove;
  }

  @Bean
  AlarmPlans alarmPlans(SlaRules rules, Tickets tickets) {
    return new AlarmPlans(rules, tickets);
  }

  @Bean
  TicketTimers ticketTimers(AlarmPlans plans, Alarms alarms, Timers timers, Clock clock) {
    return new TicketTimers(plans, alarms, timers, clock);
  }

  @Bean
  TimerFigures timerFigures(ObjectProvider<MeterRegistry> registry) {
    return new TimerFigures(registry.getIfAvailable(() -> Metrics.globalRegistry));
  }

  @Bean
  TimerFiring.Stores timerFiringStores(
      Tickets tickets, Alarms alarms, Timers timers, PlatformTransactionManager transactions) {
    return new TimerFiring.Stores(tickets, alarms, timers, new TransactionTemplate(transactions));
  }

  @Bean
  TimerFiring timerFiring(
      TimerFiring.Stores stores, AlarmPlans plans, TimerFigures figures, Clock clock) {
    return new TimerFiring(stores, plans, figures, clock);
  }

  @Bean
  DbSchedulerTimers.Firing dbSchedulerFiring(
      DataSource source, TimerFiring firing, Timers timers, TimerFigures figures) {
    return new DbSchedulerTimers.Firing(source, firing, timers, figures);
  }

  @Bean
  DbSchedulerTimers.Tuning timerTuning(
      @Value("${lianxi.ticket.timer-threads:8}") int threads,
      @Value("${lianxi.ticket.timer-poll:PT0.1S}") Duration poll) {
    return new DbSchedulerTimers.Tuning(threads, poll);
  }

  @Bean
  @ConditionalOnProperty(name = "lianxi.ticket.timers", matchIfMissing = true)
  DbSchedulerTimers dbSchedulerTimers(
      DbSchedulerTimers.Firing firing,
      ObjectProvider<Chore> chores,
      DbSchedulerTimers.Tuning tuning,
      Clock clock) {
    return new DbSchedulerTimers(firing, chores.orderedStream().toList(), tuning, clock);
  }
}
