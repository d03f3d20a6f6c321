package io.lianxi.ticket.timer;

import static io.lianxi.ticket.sla.SlaFixtures.monday;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.work.ManyTickets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many open tickets, each with a first response that was in time, a next response and a
 * resolution that are owed, and a timer; one timer is due after the other, evenly.
 */
@NullMarked
final class MillionTimers {
  /** When the first timer is due: half of what is promised after the customer wrote. */
  static final Instant FIRST_DUE = monday("14:30");

  private static final Instant OPENED = monday("10:00");
  private static final Instant RESPONDED = monday("10:10");
  private static final Instant WROTE = monday("10:30");

  private final JdbcClient jdbc;

  MillionTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the first by the book, and all others like it. */
  void fill(TestCore core, int tickets, int perSecond) {
    TestTimers.Copy copy = TestTimers.copy(core, Clock.fixed(WROTE, ZoneOffset.UTC));
    Ticket first = copy.open(1, OPENED);
    TicketId id = first.id();
    copy.act(id, new TicketEvent.FirstResponded("We look into it", "front", RESPONDED));
    copy.act(id, new TicketEvent.CustomerWrote("Still nothing", "", WROTE));
    if (!copy.timers().find(id).equals(Optional.of(FIRST_DUE))) {
      throw new AssertionError("the first is due at " + copy.timers().find(id));
    }
    List<Instant> times = List.of(OPENED, RESPONDED, WROTE);
    new ManyTickets(jdbc)
        .fill(id, tickets, new ManyTickets.Variety(1.0 / perSecond, times, "", Map.of()));
    jdbc.sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            select 'ticket', id::text, :due::timestamptz + (opened_at - :opened::timestamptz),
              false, 0, 1
            from tickets where id <> :first::uuid
            """)
        .param("due", FIRST_DUE.toString())
        .param("opened", OPENED.toString())
        .param("first", id.value())
        .update();
    jdbc.sql("vacuum analyze scheduled_tasks").update();
    jdbc.sql("checkpoint").update();
  }
}
