package io.lianxi.ticket.timer;

import static io.lianxi.ticket.sla.SlaFixtures.monday;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    jdbc.sql(likeTheFirst()).param("tickets", tickets).param("step", 1.0 / perSecond).update();
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
    jdbc.sql("vacuum analyze tickets").update();
    jdbc.sql("vacuum analyze scheduled_tasks").update();
    jdbc.sql("checkpoint").update();
  }

  private String likeTheFirst() {
    List<String> names =
        jdbc.sql(
                """
                select column_name || ' ' || data_type from information_schema.columns
                where table_name = 'tickets' and table_schema = 'public' order by ordinal_position
                """)
            .query(String.class)
            .list();
    String columns =
        names.stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.joining(", "));
    String values = names.stream().map(MillionTimers::value).collect(Collectors.joining(", "));
    return """
    insert into tickets (%s)
    select %s from tickets t, lateral (select body::text as text) b,
      generate_series(1, :tickets - 1) as i,
      lateral (select make_interval(secs => i * :step) as later) l,
      lateral (select ('00000000-0000-4000-9000-' || lpad(i::text, 12, '0')) as id,
        'T20260928' || lpad((i + 1000)::text, 9, '0') as number) n
    """
        .formatted(columns, values);
  }

  private static String value(String nameAndType) {
    String[] parts = nameAndType.split(" ", 2);
    return switch (parts[0]) {
      case "id" -> "n.id::uuid";
      case "number" -> "n.number";
      case "body" ->
          "replace(replace("
              + times("b.text", OPENED, RESPONDED, WROTE)
              + ", t.id::text, n.id), t.number, n.number)::jsonb";
      default ->
          parts[1].startsWith("timestamp") ? "t." + parts[0] + " + l.later" : "t." + parts[0];
    };
  }

  private static String times(String text, Instant... times) {
    String replaced = text;
    for (Instant time : times) {
      replaced =
          ("replace(%s, '%s', to_char(('%s'::timestamptz + l.later) at time zone 'UTC',"
                  + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'))")
              .formatted(replaced, time, time);
    }
    return replaced;
  }
}
