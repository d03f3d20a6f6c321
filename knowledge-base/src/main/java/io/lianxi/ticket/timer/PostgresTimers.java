package io.lianxi.ticket.timer;

import io.lianxi.ticket.TicketId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timers as rows of db-scheduler's table, which looks for those that are due and marks them as
 * picked. Written here and not through its client, since that knows neither transactions of others
 * nor how to move a row that is picked.
 */
final class PostgresTimers implements Timers {
  /** The name of the task of each ticket's timer. */
  static final String TASK = "ticket";

  private static final Comparator<TicketId> BY_ID = Comparator.comparing(TicketId::value);
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

  private static final String GIVEN_BACK =
      "picked = false, picked_by = null, last_heartbeat = null, version = version + 1";
  private static final String MINE =
      " where task_name = 'ticket' and task_instance = :ticket and version = :version";

  private final JdbcClient jdbc;

  PostgresTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void set(Map<TicketId, Instant> timers) {
    if (timers.isEmpty()) {
      return;
    }
    List<TicketId> tickets = timers.keySet().stream().sorted(BY_ID).toList();
    jdbc.sql(
            """
            insert into scheduled_tasks as old
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            select 'ticket', one.ticket, one.at, false, 0, 1
            from unnest(:tickets::text[], :times::text[]::timestamptz[]) as one (ticket, at)
            on conflict (task_name, task_instance) do update set
              execution_time = excluded.execution_time, picked = false, picked_by = null,
              last_heartbeat = null, version = old.version + 1
            where old.picked or old.execution_time <> excluded.execution_time
            """)
        .param("tickets", names(tickets))
        .param(
            "times",
            tickets.stream()
                .map(timers::get)
                .map(PostgresTimers::kept)
                .map(Instant::toString) // elements of an array have no type to say their zone
                .toArray(String[]::new))
        .update();
  }

  private static String[] names(Collection<TicketId> tickets) {
    return tickets.stream().map(TicketId::value).toArray(String[]::new);
  }

  /** Never before {@code at}, though the column is coarser. */
  private static Instant kept(Instant at) {
    Instant kept = at.truncatedTo(ChronoUnit.MICROS);
    return kept.equals(at) ? kept : kept.plus(1, ChronoUnit.MICROS);
  }

  @Override
  public void remove(Collection<TicketId> tickets) {
    if (!tickets.isEmpty()) {
      jdbc.sql(
              """
              delete from scheduled_tasks
              where task_name = 'ticket' and task_instance = any(:tickets)
              """)
          .param("tickets", names(tickets))
          .update();
    }
  }

  @Override
  public Optional<Instant> find(TicketId ticket) {
    return jdbc.sql(
            """
            select execution_time from scheduled_tasks
            where task_name = 'ticket' and task_instance = :ticket
            """)
        .param("ticket", ticket.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  @Override
  public void done(DueTimer timer, Optional<Instant> next, Instant now) {
    if (next.isEmpty()) {
      mine("delete from scheduled_tasks" + MINE, timer).update();
      return;
    }
    mine(
            "update scheduled_tasks set execution_time = :next, last_success = :now,"
                + " consecutive_failures = 0, "
                + GIVEN_BACK
                + MINE,
            timer)
        .param("next", Timestamp.from(kept(next.get())))
        .param("now", Timestamp.from(now))
        .update();
  }

  @Override
  public void failed(DueTimer timer, Instant next, Instant now) {
    mine(
            "update scheduled_tasks set execution_time = :next, last_failure = :now,"
                + " consecutive_failures = coalesce(consecutive_failures, 0) + 1, "
                + GIVEN_BACK
                + MINE,
            timer)
        .param("next", Timestamp.from(kept(next)))
        .param("now", Timestamp.from(now))
        .update();
  }

  @Override
  public void release(DueTimer timer) {
    mine("update scheduled_tasks set " + GIVEN_BACK + MINE, timer).update();
  }

  @Override
  public int releaseAhead(Instant now) {
    return jdbc.sql(
            "update scheduled_tasks set "
                + GIVEN_BACK
                + " where last_heartbeat > :now and task_name = 'ticket'")
        .param("now", Timestamp.from(now.plus(CLOCKS_DIFFER)))
        .update();
  }

  private JdbcClient.StatementSpec mine(String sql, DueTimer timer) {
    return jdbc.sql(sql).param("ticket", timer.ticket().value()).param("version", timer.version());
  }
}
