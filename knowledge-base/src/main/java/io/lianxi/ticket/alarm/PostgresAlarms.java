package io.lianxi.ticket.alarm;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Alarms in Postgres, each once, and an inbox of their numbers for each name. */
final class PostgresAlarms implements Alarms {
  private static final String COLUMNS =
      "a.id, a.ticket, a.kind, a.clock_start, a.occasion, a.step, a.detail, a.at, a.told_at,"
          + " a.told, a.withdrawn_at";

  /** The newest that concern someone: never more rows are read than are remembered, a name. */
  private static final String REMEMBERED =
      """
      with mine as (
        select distinct i.alarm
        from unnest(:names::text[]) as name (addressee)
        cross join lateral (
          select alarm from ticket_alarm_inbox
          where addressee = name.addressee order by alarm desc limit %1$d) i
        order by i.alarm desc limit %1$d)
      """
          .formatted(MOST_REMEMBERED);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresAlarms(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A cause or an alarm on its way into the store. */
  private record Row(
      int place,
      String ticket,
      String kind,
      Instant start,
      Occasion occasion,
      String step,
      @Nullable String detail,
      @Nullable Instant at,
      List<String> told) {
    static Row of(int place, Cause cause) {
      String kind = cause.kind() == null ? "" : cause.kind().name();
      String ticket = cause.ticket().value();
      return new Row(
          place,
          ticket,
          kind,
          cause.start(),
          cause.occasion(),
          cause.step(),
          null,
          null,
          List.of());
    }

    static Row of(int place, Alarm alarm) {
      Row key = of(place, alarm.cause());
      List<String> told = alarm.told().stream().map(Addressee::text).toList();
      return new Row(
          place,
          key.ticket(),
          key.kind(),
          key.start(),
          key.occasion(),
          key.step(),
          alarm.detail(),
          alarm.at(),
          told);
    }
  }

  @Override
  public List<Alarm> tell(List<Alarm> alarms, Instant now) {
    if (alarms.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        IntStream.range(0, alarms.size()).mapToObj(i -> Row.of(i, alarms.get(i))).toList();
    return jdbc.sql(
            """
            with a as (
              insert into ticket_alarms
                (ticket, kind, clock_start, occasion, step, detail, at, told_at, told)
              select r.ticket, r.kind, r.start, r.occasion, r.step, r.detail, r.at, :now,
                array(select jsonb_array_elements_text(r.told))
              from jsonb_to_recordset(:rows::jsonb) as r (place int, ticket uuid, kind text,
                start timestamptz, occasion text, step text, detail text, at timestamptz, told jsonb)
              order by r.place
              on conflict (ticket, kind, clock_start, occasion, step)
                where withdrawn_at is null do nothing
              returning *),
            addressed as (
              insert into ticket_alarm_inbox (addressee, alarm) select unnest(told), id from a)
            """
                + "select "
                + COLUMNS
                + " from a order by id")
        .param("now", Timestamp.from(now))
        .param("rows", json.writeValueAsString(rows))
        .query((row, n) -> alarm(row))
        .list();
  }

  @Override
  public void withdraw(Collection<Cause> causes, Instant now) {
    if (causes.isEmpty()) {
      return;
    }
    List<Row> rows = causes.stream().map(cause -> Row.of(0, cause)).toList();
    jdbc.sql(
            """
            update ticket_alarms a set withdrawn_at = :now
            from jsonb_to_recordset(:rows::jsonb) as r (ticket uuid, kind text,
              start timestamptz, occasion text, step text)
            where a.ticket = r.ticket and a.kind = r.kind and a.clock_start = r.start
              and a.occasion = r.occasion and a.step = r.step and a.withdrawn_at is null
              and a.at <= :now
            """)
        .param("now", Timestamp.from(now))
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  @Override
  public Set<Cause> told(Collection<TicketId> tickets) {
    return tickets.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select ticket, kind, clock_start, occasion, step from ticket_alarms
                where ticket = any(:tickets) and withdrawn_at is null
                """)
            .param("tickets", ids(tickets))
            .query((row, n) -> cause(row))
            .set();
  }

  private static UUID[] ids(Collection<TicketId> tickets) {
    return tickets.stream().map(ticket -> UUID.fromString(ticket.value())).toArray(UUID[]::new);
  }

  @Override
  public List<Told> of(TicketId ticket) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + ", null::timestamptz as seen_at from ticket_alarms a"
                + " where ticket = :ticket and withdrawn_at is null union all select "
                + COLUMNS
                + ", null from ticket_alarms a"
                + " where ticket = :ticket and withdrawn_at is not null order by id")
        .param("ticket", UUID.fromString(ticket.value()))
        .query((row, n) -> told(row))
        .list();
  }

  @Override
  public List<Told> of(Reader reader, Page page) {
    return jdbc.sql(
            REMEMBERED
                + "select "
                + COLUMNS
                + """
                , seen.at as seen_at
                from mine join ticket_alarms a on a.id = mine.alarm
                left join ticket_alarms_seen seen on seen.alarm = a.id and seen.person = :person
                where a.id < :before
                  and (not :unseen or seen.alarm is null and a.withdrawn_at is null)
                order by a.id desc limit :size
                """)
        .param("names", names(reader))
        .param("person", reader.person())
        .param("before", page.before())
        .param("unseen", page.isUnseenOnly())
        .param("size", Math.min(page.size(), MOST_LISTED))
        .query((row, n) -> told(row))
        .list();
  }

  private static String[] names(Reader reader) {
    return reader.names().stream().map(Addressee::text).toArray(String[]::new);
  }

  @Override
  public int unseen(Reader reader) {
    return jdbc.sql(
            REMEMBERED
                + """
                select count(*) from mine join ticket_alarms a on a.id = mine.alarm
                where a.withdrawn_at is null and not exists (select from ticket_alarms_seen seen
                  where seen.alarm = a.id and seen.person = :person)
                """)
        .param("names", names(reader))
        .param("person", reader.person())
        .query(Integer.class)
        .single();
  }

  @Override
  public int acknowledge(Reader reader, Collection<Long> ids, Instant now) {
    return jdbc.sql(
            """
            insert into ticket_alarms_seen (alarm, person, at)
            select distinct alarm, :person, :now::timestamptz from ticket_alarm_inbox
            where addressee = any(:names) and alarm = any(:ids)
            on conflict do nothing
            """)
        .param("person", reader.person())
        .param("now", Timestamp.from(now))
        .param("names", names(reader))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  @Override
  public int acknowledgeAll(Reader reader, Instant now) {
    return jdbc.sql(
            REMEMBERED
                + """
                insert into ticket_alarms_seen (alarm, person, at)
                select a.id, :person, :now::timestamptz
                from mine join ticket_alarms a on a.id = mine.alarm
                where a.withdrawn_at is null
                on conflict do nothing
                """)
        .param("names", names(reader))
        .param("person", reader.person())
        .param("now", Timestamp.from(now))
        .update();
  }

  @Override
  public void forget(Collection<TicketId> tickets) {
    jdbc.sql(
            """
            with gone as (
              delete from ticket_alarms where ticket = any(:tickets) returning id, told),
            unread as (
              delete from ticket_alarm_inbox i using (select unnest(told) as name, id from gone) g
              where i.addressee = g.name and i.alarm = g.id)
            delete from ticket_alarms_seen where alarm in (select id from gone)
            """)
        .param("tickets", ids(tickets))
        .update();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getLong("id"),
        alarm(row),
        row.getTimestamp("told_at").toInstant(),
        instant(row, "withdrawn_at"),
        instant(row, "seen_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    String[] told = (String[]) row.getArray("told").getArray();
    return new Alarm(
        cause(row),
        row.getString("detail"),
        row.getTimestamp("at").toInstant(),
        Stream.of(told).map(Addressee::of).toList());
  }

  private static Cause cause(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Cause(
        new TicketId(row.getString("ticket")),
        kind.isEmpty() ? null : ClockKind.valueOf(kind),
        row.getTimestamp("clock_start").toInstant(),
        Occasion.valueOf(row.getString("occasion")),
        row.getString("step"));
  }
}
