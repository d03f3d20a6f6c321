package io.lianxi.ticket.report;

import io.lianxi.ticket.sla.policy.ClockKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How questions about tickets of a stretch of time count which promises were kept. */
final class PostgresPromises {
  private static final String MET = "count(*) filter (where %1$s_state = 'MET') as %1$s_met";

  /** What runs is breached once it is due; what was stopped says so itself. */
  private static final String BREACHED =
      "count(*) filter (where %1$s_state = 'BREACHED' or %1$s_state in ('RUNNING', 'PAUSED')"
          + " and %1$s_due <= :now) as %1$s_breached";

  private PostgresPromises() {}

  /** From one moment until before another, as of now. */
  record Span(Instant from, Instant to, Instant now) {}

  static StatementSpec ask(JdbcClient jdbc, String sql, Span span) {
    return jdbc.sql(sql)
        .param("from", Timestamp.from(span.from()))
        .param("to", Timestamp.from(span.to()))
        .param("now", Timestamp.from(span.now()));
  }

  /** The columns that count clocks of {@code kind}. */
  static String of(ClockKind kind) {
    String clock = kind.name().toLowerCase(Locale.ROOT);
    return MET.formatted(clock) + ", " + BREACHED.formatted(clock);
  }

  /** The columns that count clocks of every kind. */
  static String ofAll() {
    return Stream.of(ClockKind.values())
        .map(PostgresPromises::of)
        .collect(Collectors.joining(", "));
  }

  static OnTime onTime(ResultSet row, ClockKind kind) throws SQLException {
    String clock = kind.name().toLowerCase(Locale.ROOT);
    return new OnTime(row.getLong(clock + "_met"), row.getLong(clock + "_breached"));
  }

  /** What was opened in a stretch of time. */
  record Opened(long count, long repeated, long reopened, Map<ClockKind, OnTime> serviceLevel) {}

  static Opened opened(JdbcClient jdbc, Span span) {
    return ask(
            jdbc,
            "select count(*) as opened, count(repeat_of) as repeated,"
                + " count(*) filter (where reopened > 0) as reopened, "
                + ofAll()
                + " from tickets where opened_at >= :from and opened_at < :to",
            span)
        .query((row, n) -> opened(row))
        .single();
  }

  private static Opened opened(ResultSet row) throws SQLException {
    return new Opened(
        row.getLong("opened"), row.getLong("repeated"), row.getLong("reopened"), level(row));
  }

  /** In which quarter of an hour {@code time} is. */
  static String quarter(String time) {
    return "date_bin('15 minutes', %s, 'epoch')".formatted(time);
  }

  /** The same for each quarter of an hour in which something was opened. */
  static List<BoardFigures.Opened> openedByQuarter(JdbcClient jdbc, Span span) {
    return ask(
            jdbc,
            "select %s as quarter, count(*) as opened, count(repeat_of) as repeated, %s"
                    .formatted(quarter("opened_at"), ofAll())
                + " from tickets where opened_at >= :from and opened_at <= :to group by 1",
            span)
        .query(
            (row, n) ->
                new BoardFigures.Opened(
                    row.getTimestamp("quarter").toInstant(),
                    row.getLong("opened"),
                    row.getLong("repeated"),
                    level(row)))
        .list();
  }

  private static Map<ClockKind, OnTime> level(ResultSet row) throws SQLException {
    Map<ClockKind, OnTime> level = new EnumMap<>(ClockKind.class);
    for (ClockKind kind : ClockKind.values()) {
      level.put(kind, onTime(row, kind));
    }
    return level;
  }
}
