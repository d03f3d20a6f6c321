package io.lianxi.ticket.report;

import static java.util.stream.Collectors.joining;

import io.lianxi.ticket.report.ComplaintReport.Day;
import io.lianxi.ticket.report.ComplaintReport.Finding;
import io.lianxi.ticket.report.ComplaintReport.Line;
import io.lianxi.ticket.report.ComplaintReport.Satisfied;
import io.lianxi.ticket.report.PostgresPromises.Opened;
import io.lianxi.ticket.report.PostgresPromises.Span;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months of complaints from Postgres. */
final class PostgresMonths {
  private static final String OF_MONTH =
      "(opened_at >= :from and opened_at < :to or answered_at >= :from and answered_at < :to"
          + " or ended_at >= :from and ended_at < :to)";
  private static final int SAMPLE = 5;

  private final JdbcClient jdbc;

  PostgresMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Span span(YearMonth month, ZoneId zone, Instant now) {
    return new Span(
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
        now);
  }

  ComplaintReport month(YearMonth month, ZoneId zone, Instant now) {
    Span span = span(month, zone, now);
    Opened opened = PostgresPromises.opened(jdbc, span);
    List<Day> days = days(span, zone);
    return new ComplaintReport(
        month,
        opened.count(),
        days.stream().mapToLong(Day::answered).sum(),
        archived("state", span).stream().mapToLong(Line::count).sum(),
        openAtEnd(span),
        Share.of(opened.reopened(), opened.count()),
        Share.of(opened.repeated(), opened.count()),
        satisfied(span),
        opened.serviceLevel(),
        days,
        byOpened("category", span),
        byOpened("province", span),
        archived("root_cause", span),
        archived("liability", span),
        quality(span));
  }

  private long openAtEnd(Span span) {
    return PostgresPromises.ask(
            jdbc,
            "select count(*) from tickets where opened_at < :to and coalesce(ended_at > :to, true)"
                + " and :from < :now",
            span)
        .query(Long.class)
        .single();
  }

  private Satisfied satisfied(Span span) {
    return PostgresPromises.ask(
            jdbc,
            """
            select count(*) filter (where satisfaction = 'SATISFIED') as yes,
              count(*) filter (where satisfaction = 'NOT_SATISFIED') as no,
              count(*) filter (where satisfaction = 'UNREACHABLE') as nobody
            from (select body ->> 'satisfaction' as satisfaction from ticket_events
              where type = 'Revisited' and at >= :from and at < :to and at <= :now) as said
            """,
            span)
        .query(
            (row, n) -> new Satisfied(row.getLong("yes"), row.getLong("no"), row.getLong("nobody")))
        .single();
  }

  private List<Day> days(Span span, ZoneId zone) {
    return PostgresPromises.ask(
            jdbc,
            """
            select day, sum(opened) as opened, sum(answered) as answered from (
              select (opened_at at time zone :zone)::date as day, 1 as opened, 0 as answered
                from tickets where opened_at >= :from and opened_at < :to
              union all
              select (answered_at at time zone :zone)::date, 0, 1
                from tickets where answered_at >= :from and answered_at < :to and answered_at <= :now
            ) as days group by day order by day
            """,
            span)
        .param("zone", zone.getId())
        .query(
            (row, n) ->
                new Day(
                    row.getObject("day", LocalDate.class),
                    row.getLong("opened"),
                    row.getLong("answered")))
        .list();
  }

  private List<Line> byOpened(String column, Span span) {
    return lines(column, "opened_at >= :from and opened_at < :to", span);
  }

  private List<Line> archived(String column, Span span) {
    return lines(column, "state = 'ARCHIVED' and ended_at >= :from and ended_at < :to", span);
  }

  private List<Line> lines(String column, String condition, Span span) {
    return PostgresPromises.ask(
            jdbc,
            "select coalesce(%s, '') as key, count(*) as count, %s from tickets where %s"
                    .formatted(column, PostgresPromises.of(ClockKind.RESOLUTION), condition)
                + " group by 1 order by 2 desc, 1 limit "
                + TicketReports.MOST_PARTS,
            span)
        .query(
            (row, n) ->
                new Line(
                    row.getString("key"),
                    row.getLong("count"),
                    PostgresPromises.onTime(row, ClockKind.RESOLUTION)))
        .list();
  }

  /** What makes a ticket break {@code rule}. */
  private static String condition(DataQuality rule) {
    return switch (rule) {
      case NO_WAY_BACK -> "customer is null and phone is null";
      case NO_PROVINCE -> "province is null";
      case SHORT_DESCRIPTION -> "char_length(body #>> '{matter,description}') < 10";
      case COARSE_CATEGORY -> "position('.' in category) = 0";
      case SHORT_ANSWER -> "char_length(body #>> '{outcome,answer}') < 10";
      case ANSWERED_AT_ONCE -> "answered_at < opened_at + interval '1 minute'";
      case NOT_REVISITED -> "state = 'ARCHIVED' and satisfaction is distinct from 'SATISFIED'";
      case CLOSED_WITHOUT_ANSWER -> "state = 'CLOSED' and body #>> '{outcome,answer}' is null";
    };
  }

  private static String columns(DataQuality rule) {
    return "count(*) filter (where %1$s) as %2$s, %4$s as %3$s"
        .formatted(
            condition(rule),
            counted(rule),
            sampled(rule),
            "(array_agg(number order by number) filter (where %s))[1\\:%d]"
                .formatted(condition(rule), SAMPLE));
  }

  private static String counted(DataQuality rule) {
    return rule.name().toLowerCase(Locale.ROOT) + "_count";
  }

  private static String sampled(DataQuality rule) {
    return rule.name().toLowerCase(Locale.ROOT) + "_sample";
  }

  private List<Finding> quality(Span span) {
    String columns =
        Stream.of(DataQuality.values()).map(PostgresMonths::columns).collect(joining(", "));
    return PostgresPromises.ask(
            jdbc,
            "select count(*) as ended, "
                + columns
                + " from tickets where ended_at >= :from and ended_at < :to and ended_at <= :now"
                + " and state <> 'MERGED'",
            span)
        .query((row, n) -> findings(row))
        .single();
  }

  private static List<Finding> findings(ResultSet row) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (DataQuality rule : DataQuality.values()) {
      long count = row.getLong(counted(rule));
      if (count > 0) {
        findings.add(
            new Finding(
                rule,
                count,
                Share.of(count, row.getLong("ended")),
                texts(row.getArray(sampled(rule)))));
      }
    }
    return findings;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  List<RollUp> rollUp(RollUp.Level level, YearMonth month, ZoneId zone, Instant now) {
    String unit =
        switch (level) {
          case PROVINCE -> "province";
          case GROUP -> "group_name";
        };
    return PostgresPromises.ask(
            jdbc,
            """
            select coalesce(%s, '') as unit, category,
              count(*) filter (where opened_at >= :from and opened_at < :to) as opened,
              count(*) filter (where answered_at >= :from and answered_at < :to) as answered,
              count(*) filter (where state = 'ARCHIVED' and ended_at >= :from and ended_at < :to)
                as archived,
              count(repeat_of) filter (where opened_at >= :from and opened_at < :to) as repeated,
              count(*) filter (where reopened > 0 and opened_at >= :from and opened_at < :to)
                as reopened, %s
            from tickets where %s group by 1, 2 order by 1, 2
            """
                .formatted(unit, PostgresPromises.of(ClockKind.RESOLUTION), OF_MONTH),
            span(month, zone, now))
        .query((row, n) -> rolledUp(row))
        .list();
  }

  private static RollUp rolledUp(ResultSet row) throws SQLException {
    return new RollUp(
        row.getString("unit"),
        row.getString("category"),
        row.getLong("opened"),
        row.getLong("answered"),
        row.getLong("archived"),
        row.getLong("repeated"),
        row.getLong("reopened"),
        PostgresPromises.onTime(row, ClockKind.RESOLUTION));
  }
}
