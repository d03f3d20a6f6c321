package io.lianxi.ticket.timer;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.alarm.TestAlarms;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store of timers on a test's own Postgres, and a hand that takes them as db-scheduler does.
 */
@NullMarked
final class TestTimers {
  private static final int MOST = 1_000;

  private TestTimers() {}

  static Timers timers(TestCore core) {
    return timers(core.dataSource());
  }

  static Timers timers(DataSource source) {
    return new PostgresTimers(JdbcClient.create(source));
  }

  static void clear(TestCore core) {
    core.get(JdbcClient.class).sql("truncate scheduled_tasks").update();
  }

  /** One more copy of the application, with the shipped policy as version 1. */
  static Copy copy(TestCore core, Clock clock) {
    return copy(core, clock, timers(core));
  }

  /** A copy whose timers are {@code timers}. */
  static Copy copy(TestCore core, Clock clock, Timers timers) {
    SlaFixtures rules = TestTickets.rules();
    Alarms alarms = TestAlarms.alarms(core);
    AlarmPlans plans = new AlarmPlans(rules, TestTickets.tickets(core, rules));
    Tickets tickets =
        TestTickets.tickets(core, rules, new TicketTimers(plans, alarms, timers, clock));
    TransactionTemplate transaction =
        new TransactionTemplate(core.get(JdbcTransactionManager.class));
    TimerFigures figures = new TimerFigures(new SimpleMeterRegistry());
    TimerFiring firing =
        new TimerFiring(
            new TimerFiring.Stores(tickets, alarms, timers, transaction), plans, figures, clock);
    return new Copy(tickets, alarms, timers, firing, figures);
  }

  /** What a copy of the application has. */
  record Copy(
      Tickets tickets, Alarms alarms, Timers timers, TimerFiring firing, TimerFigures figures) {
    /** Opens the {@code count}th ticket, an ordinary complaint, at {@code at}. */
    Ticket open(int count, Instant at) {
      TicketEvent.Opened like = WorkFixtures.opening(count);
      return tickets.open(
          new TicketEvent.Opened(
              like.id(), like.number(), like.matter(), like.terms(), like.by(), at),
          "request " + count);
    }

    /** Does that, which must be allowed, to the ticket as it is now. */
    Ticket act(TicketId ticket, TicketEvent event) {
      Change change = WorkFixtures.change(tickets.find(ticket).orElseThrow(), event);
      if (!tickets.record(List.of(change))) {
        throw new AssertionError("someone else was first");
      }
      return change.after();
    }
  }

  /** With db-scheduler's own statement. */
  static List<DueTimer> take(TestCore core, Instant now) {
    Task<Void> task =
        Tasks.oneTime(PostgresTimers.TASK, Void.class).execute((instance, context) -> {});
    Clock clock = Clock.systemUTC();
    JdbcTaskRepository repository =
        new JdbcTaskRepository(
            core.dataSource(),
            true,
            new PostgreSqlJdbcCustomization(false, false),
            JdbcTaskRepository.DEFAULT_TABLE_NAME,
            new TaskResolver(SchedulerListeners.NOOP, clock::instant, List.of(task)),
            new SchedulerName.Fixed("test"),
            Serializer.DEFAULT_JAVA_SERIALIZER,
            false,
            clock::instant);
    return repository.lockAndGetDue(now, MOST).stream().map(TestTimers::timer).toList();
  }

  private static DueTimer timer(Execution execution) {
    return DbSchedulerTimers.timer(execution);
  }
}
