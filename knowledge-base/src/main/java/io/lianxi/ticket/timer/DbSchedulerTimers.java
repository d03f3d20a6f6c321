package io.lianxi.ticket.timer;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for timers that are due, with db-scheduler, and has them acted upon; and for recurring
 * work.
 *
 * <p>A copy that dies is noticed by the others when it has missed four heartbeats.
 */
final class DbSchedulerTimers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerTimers.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration STOP = Duration.ofSeconds(2);
  private static final Duration WAKE = Duration.ofSeconds(1);
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

  /** More are fetched when fewer than so many times the threads are waiting … */
  private static final double FETCH_BELOW = 1.0;

  /** … up to so many; few, since those of a copy that dies wait until that is noticed. */
  private static final double FETCH_UP_TO = 4.0;

  private final Firing firing;
  private final List<Chore> chores;
  private final Tuning tuning;
  private final Clock clock;
  private @Nullable Running running;

  /** What is done with timers, and where they are. */
  record Firing(DataSource source, TimerFiring firing, Timers timers, TimerFigures figures) {}

  /**
   * How fast it is.
   *
   * @param threads how many timers are acted upon at the same time, each with a connection
   * @param poll how often it looks for timers when none are due
   */
  record Tuning(int threads, Duration poll) {}

  private record Running(Scheduler scheduler, Ticker waker) {}

  DbSchedulerTimers(Firing firing, List<Chore> chores, Tuning tuning, Clock clock) {
    this.firing = firing;
    this.chores = chores;
    this.tuning = tuning;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    Scheduler scheduler = scheduler();
    // db-scheduler waits by the wall clock: set back by an hour, it would wait for an hour
    Ticker waker = new Ticker("ticket timers", WAKE, () -> wake(scheduler));
    scheduler.start();
    waker.start();
    running = new Running(scheduler, waker);
  }

  private void wake(Scheduler scheduler) {
    scheduler.triggerCheckForDueExecutions();
    int released = firing.timers().releaseAhead(clock.instant());
    if (released > 0) {
      LOG.warn("The clock was set back: {} timers were in hands of the future", released);
    }
    chores.forEach(chore -> pullIn(scheduler, chore));
  }

  /** Recurring work that waits for longer than it ever does was put off by a clock set back. */
  private void pullIn(Scheduler scheduler, Chore chore) {
    Instant now = clock.instant();
    TaskInstanceId id = TaskInstanceId.of(chore.name(), RecurringTask.INSTANCE);
    boolean isPutOff =
        scheduler
            .getScheduledExecution(id)
            .map(ScheduledExecution::getExecutionTime)
            .filter(at -> at.isAfter(now.plus(chore.every()).plus(CLOCKS_DIFFER)))
            .isPresent();
    if (isPutOff) {
      scheduler.reschedule(id, now);
    }
  }

  private Scheduler scheduler() {
    return Scheduler.create(firing.source(), ticketTask())
        .startTasks(chores.stream().map(this::task).toList())
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
        .schedulerName(new SchedulerName.Fixed("lianxi-" + UUID.randomUUID()))
        .threads(tuning.threads())
        .executorService(
            Executors.newFixedThreadPool(
                tuning.threads(), Thread.ofVirtual().name("ticket-timer-", 0).factory()))
        .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
        .pollingInterval(tuning.poll())
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(STOP)
        .failureLogging(LogLevel.OFF, false) // whoever handles the failure says so
        .clock(clock::instant)
        .build();
  }

  /** What is done with the row afterwards was done in the transaction of the firing. */
  private Task<?> ticketTask() {
    return Tasks.custom(PostgresTimers.TASK, Void.class)
        .onFailure(
            (complete, operations) ->
                firing
                    .firing()
                    .failed(timer(complete.getExecution()), complete.getCause().orElseThrow()))
        .onDeadExecution(
            (complete, operations) -> firing.firing().died(timer(complete.getExecution())))
        .execute(
            (instance, context) -> {
              firing.firing().fire(timer(context.getExecution()));
              return (complete, operations) -> {};
            });
  }

  static DueTimer timer(Execution execution) {
    return new DueTimer(
        new TicketId(execution.taskInstance.getId()),
        execution.executionTime,
        execution.version,
        execution.consecutiveFailures,
        execution.lastSuccess);
  }

  private RecurringTask<Void> task(Chore chore) {
    FixedDelay every = FixedDelay.of(chore.every());
    return Tasks.recurring(chore.name(), every)
        .onFailure(
            (complete, operations) -> {
              firing.figures().choreFailed(chore);
              Instant next = complete.getTimeDone().plus(chore.every());
              LOG.error(
                  "{} fails, again at {}", chore.name(), next, complete.getCause().orElse(null));
              operations.reschedule(complete, next);
            })
        .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
        .execute((instance, context) -> chore.work().run());
  }

  @Override
  public synchronized void stop() {
    Running now = running;
    if (now != null) {
      now.waker().stop();
      now.scheduler().stop();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
