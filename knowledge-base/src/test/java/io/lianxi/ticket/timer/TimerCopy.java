package io.lianxi.ticket.timer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.alarm.TestAlarms;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The timers of one copy of the application, in a process of its own: it acts upon timers until its
 * input ends, and says then how many alarms it told.
 */
@NullMarked
final class TimerCopy {
  private TimerCopy() {}

  /**
   * Acts upon timers.
   *
   * @param arguments address of the database, user, how far the clock is set, threads, poll
   */
  public static void main(String[] arguments) throws IOException {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[2]));
    int threads = Integer.parseInt(arguments[3]);
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (HikariDataSource source = pool(arguments[0], arguments[1], threads + 4)) {
      DbSchedulerTimers timers =
          new DbSchedulerTimers(
              firing(source, registry, clock),
              List.of(),
              new DbSchedulerTimers.Tuning(threads, Duration.parse(arguments[4])),
              clock);
      timers.start();
      System.out.println("started");
      while (System.in.read() >= 0) {
        // until whoever started it is done
      }
      timers.stop();
    }
    double told =
        registry.find("lianxi.ticket.alarms").counters().stream().mapToDouble(Counter::count).sum();
    System.out.println("told " + Math.round(told));
    System.out.println(
        "failed " + Math.round(registry.counter("lianxi.ticket.timer.failures").count()));
  }

  private static HikariDataSource pool(String url, String user, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setMaximumPoolSize(size);
    return new HikariDataSource(config);
  }

  private static DbSchedulerTimers.Firing firing(
      HikariDataSource source, SimpleMeterRegistry registry, Clock clock) {
    JsonMapper json = JsonMapper.builder().build();
    SlaFixtures rules = TestTickets.rules();
    Timers timers = TestTimers.timers(source);
    Alarms alarms = TestAlarms.alarms(source, json);
    AlarmPlans plans = new AlarmPlans(rules, TestTickets.tickets(source, json, rules));
    Tickets tickets =
        TestTickets.tickets(source, json, rules, new TicketTimers(plans, alarms, timers, clock));
    TimerFigures figures = new TimerFigures(registry);
    TimerFiring firing =
        new TimerFiring(
            new TimerFiring.Stores(
                tickets,
                alarms,
                timers,
                new TransactionTemplate(new JdbcTransactionManager(source))),
            plans,
            figures,
            clock);
    return new DbSchedulerTimers.Firing(source, firing, timers, figures);
  }
}
