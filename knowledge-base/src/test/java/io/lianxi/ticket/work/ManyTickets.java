package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many tickets in Postgres that are like one of them, for load runs. */
@NullMarked
public final class ManyTickets {
  private final JdbcClient jdbc;

  public ManyTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What makes each one different from the first; in SQL, where {@code t} is the first, {@code i}
   * counts them from 1, and {@code l.later} is by how much later everything happened to it.
   *
   * @param seconds by how much later each is than the one before
   * @param times what is replaced in the body by the same, later
   * @param joins what else the columns speak of; "" for nothing
   * @param columns what a column is instead of being that of the first
   */
  public record Variety(
      double seconds, List<Instant> times, String joins, Map<String, String> columns) {}

  /**
   * Fills up to {@code tickets} tickets; their indexes are made anew afterwards, which is faster.
   */
  public void fill(TicketId first, int tickets, Variety variety) {
    List<String> indexes = indexes();
    jdbc.sql(likeTheFirst(variety))
        .param("first", first.value())
        .param("tickets", tickets)
        .param("step", variety.seconds())
        .update();
    indexes.forEach(index -> jdbc.sql(index).update());
    jdbc.sql("vacuum analyze tickets").update();
  }

  /** Drops those that hold up no constraint, and says how to make them. */
  private List<String> indexes() {
    record Index(String name, String definition) {}
    List<Index> indexes =
        jdbc.sql(
                """
                select indexname as name, indexdef as definition from pg_indexes
                where tablename = 'tickets' and schemaname = 'public'
                  and indexname not in (select conname from pg_constraint)
                """)
            .query(Index.class)
            .list();
    indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
    return indexes.stream().map(Index::definition).toList();
  }

  private String likeTheFirst(Variety variety) {
    record Column(String name, String type) {}
    List<Column> columns =
        jdbc.sql(
                """
                select column_name as name, data_type as type from information_schema.columns
                where table_name = 'tickets' and table_schema = 'public'
                  and is_generated = 'NEVER'
                order by ordinal_position
                """)
            .query(Column.class)
            .list();
    return """
    insert into tickets (%s)
    select %s from tickets t, lateral (select body::text as text) b,
      generate_series(1, :tickets - 1) as i,
      lateral (select make_interval(secs => i * :step) as later) l,
      lateral (select ('00000000-0000-4000-9000-' || lpad(i::text, 12, '0')) as id,
        'T20260928' || lpad((i + 1000)::text, 9, '0') as number) n
      %s
    where t.id = :first::uuid
    """
        .formatted(
            columns.stream().map(Column::name).collect(Collectors.joining(", ")),
            columns.stream()
                .map(column -> value(column.name(), column.type(), variety))
                .collect(Collectors.joining(", ")),
            variety.joins());
  }

  private static String value(String name, String type, Variety variety) {
    String later = type.startsWith("timestamp") ? " + l.later" : "";
    return switch (name) {
      case "id" -> "n.id::uuid";
      case "number" -> "n.number";
      case "body" ->
          "replace(replace(%s, t.id::text, n.id), t.number, n.number)::jsonb"
              .formatted(times("b.text", variety.times()));
      default -> variety.columns().getOrDefault(name, "t." + name + later);
    };
  }

  private static String times(String text, List<Instant> times) {
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
