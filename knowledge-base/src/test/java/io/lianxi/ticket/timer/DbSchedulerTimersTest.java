package io.lianxi.ticket.timer;

import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.TestAlarms;
import io.lianxi.ticket.alarm.Told;
import io.lianxi.ticket.work.TestTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** db-scheduler looks for timers, on a real Postgres and with clocks that run. */
@NullUnmarked
class DbSchedulerTimersTest {
  private static final TestCore CORE = TestCore.start();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final TicketId ID = TicketFixtures.id(1);

  /** Shortly before the first warning of a ticket that was opened at 10:00. */
  private final MovableClock clock = new MovableClock(monday("12:00").minusMillis(300));

  private final TestTimers.Copy copy = TestTimers.copy(CORE, clock);
  private final AtomicInteger chores = new AtomicInteger();
  private DbSchedulerTimers scheduler;

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingIsThere() {
    TestTickets.clear(CORE);
    TestAlarms.clear(CORE);
    TestTimers.clear(CORE);
    scheduler = copyOf(copy);
  }

  @AfterEach
  void stopCopy() {
    scheduler.stop();
  }

  private DbSchedulerTimers copyOf(TestTimers.Copy one) {
    return new DbSchedulerTimers(
        new DbSchedulerTimers.Firing(CORE.dataSource(), one.firing(), one.timers(), one.figures()),
        List.of(
            new Chore("counts", Duration.ofMillis(200), chores::incrementAndGet),
            new Chore(
                "breaks",
                Duration.ofMinutes(1),
                () -> {
                  throw new IllegalStateException("breaks always");
                })),
        new DbSchedulerTimers.Tuning(2, Duration.ofMillis(50)),
        clock);
  }

  private List<Occasion> told(TicketId ticket) {
    return copy.alarms().of(ticket).stream()
        .map(Told::alarm)
        .map(Alarm::cause)
        .map(Alarm.Cause::occasion)
        .toList();
  }

  private void awaitTold(TicketId ticket, Occasion... occasions) {
    await().atMost(SOON).untilAsserted(() -> assertThat(told(ticket)).containsExactly(occasions));
  }

  @Test
  void timersGoOffWhenTheyAreDue() {
    copy.open(1, monday("10:00"));
    scheduler.start();
    awaitTold(ID, Occasion.WARNING);
    Told told = copy.alarms().of(ID).getFirst();
    assertThat(told.at()).isBetween(monday("12:00"), monday("12:00").plusSeconds(10));
    assertThat(copy.timers().find(ID)).contains(monday("13:12"));
  }

  @Test
  void whatIsInTheHandsOfADeadCopyIsTakenOver() {
    copy.open(1, monday("10:00"));
    CORE.get(JdbcClient.class)
        .sql(
            """
            update scheduled_tasks set picked = true, picked_by = 'dead',
              last_heartbeat = '2026-09-28T11:59:00Z'
            """)
        .update();
    scheduler.start();
    awaitTold(ID, Occasion.WARNING);
  }

  @Test
  void twoCopiesTellEverythingOnce() {
    List<Ticket> all =
        IntStream.rangeClosed(1, 50).mapToObj(i -> copy.open(i, monday("10:00"))).toList();
    DbSchedulerTimers other = copyOf(TestTimers.copy(CORE, clock));
    scheduler.start();
    other.start();
    try {
      all.forEach(ticket -> awaitTold(ticket.id(), Occasion.WARNING));
    } finally {
      other.stop();
    }
  }

  @Test
  void whatCannotBeActedUponIsTriedAgainUntilItCan() {
    copy.open(1, monday("10:00"));
    JdbcClient jdbc = CORE.get(JdbcClient.class);
    String body = jdbc.sql("select body from tickets").query(String.class).single();
    jdbc.sql("update tickets set body = '{}'").update();
    scheduler.start();
    awaitTold(ID, Occasion.TIMER_FAILED);
    jdbc.sql("update tickets set body = ?::jsonb").param(body).update();
    awaitTold(ID, Occasion.TIMER_FAILED, Occasion.WARNING);
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    scheduler.start();
    clock.set(monday("14:00"));
    await().atMost(SOON).until(() -> chores.get() > 0);
    clock.set(monday("10:00"));
    Instant opened = monday("08:00").plusMillis(300);
    copy.open(1, opened);
    awaitTold(ID, Occasion.WARNING);
    int done = chores.get();
    await().atMost(SOON).until(() -> chores.get() > done + 2);
  }

  @Test
  void choresAreDoneAgainAndAgainAlsoWhenOtherWorkFails() {
    scheduler.start();
    await().atMost(SOON).until(() -> chores.get() > 2);
    assertThat(
            Stream.of("counts", "breaks")
                .map(
                    name ->
                        CORE.get(JdbcClient.class)
                            .sql("select count(*) from scheduled_tasks where task_name = ?")
                            .param(name)
                            .query(Integer.class)
                            .single()))
        .containsExactly(1, 1);
  }

  @Test
  void aCopyThatIsStoppedTellsNothingAndGoesOnWhenItIsStarted() {
    scheduler.start();
    scheduler.stop();
    assertThat(scheduler.isRunning()).isFalse();
    copy.open(1, monday("08:00"));
    assertThat(told(ID)).isEmpty();
    scheduler.start();
    awaitTold(ID, Occasion.WARNING, Occasion.WARNING, Occasion.WARNING, Occasion.BREACH);
  }
}
