package io.lianxi.ticket.report;

import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.report.PostgresPromises.Opened;
import io.lianxi.ticket.report.PostgresPromises.Span;
import io.lianxi.ticket.report.TicketBoard.Abnormal;
import io.lianxi.ticket.report.TicketBoard.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The complaint board from Postgres. */
final class PostgresBoards {
  // what grouping(…) says of each grouping set: a bit for each column that is not grouped by
  private static final int ALL = 0b11111;
  private static final int STATE = 0b01111;
  private static final int CATEGORY = 0b10111;
  private static final int PROVINCE = 0b11011;
  private static final int GROUP = 0b11101;
  private static final int HANDLER = 0b11110;

  private final JdbcClient jdbc;

  PostgresBoards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TicketBoard board(BoardQuestion question) {
    Span span = new Span(question.from(), question.to(), question.now());
    List<OpenRow> rows = open(question);
    OpenRow all = rows.stream().filter(row -> row.sort() == ALL).findFirst().orElse(OpenRow.NONE);
    Opened opened = PostgresPromises.opened(jdbc, span);
    return new TicketBoard(
        question.now(),
        all.count(),
        all.atRisk(),
        all.breached(),
        all.paused(),
        count("opened_at >= :from", question.today()),
        count("answered_at >= :from", question.today()),
        Share.of(opened.repeated(), opened.count()),
        rows.stream().filter(row -> row.sort() == STATE).map(OpenRow::ofState).toList(),
        parts(rows, CATEGORY),
        parts(rows, PROVINCE),
        parts(rows, GROUP),
        parts(rows, HANDLER),
        causes(span),
        all.odd(),
        opened.serviceLevel());
  }

  private List<TicketBoard.Cause> causes(Span span) {
    return PostgresPromises.ask(
            jdbc,
            """
            select coalesce(root_cause, '') as key, count(*) as count from tickets
            where state = 'ARCHIVED' and ended_at >= :from and ended_at < :to and ended_at <= :now
            group by 1 order by 2 desc, 1 limit 100
            """,
            span)
        .query((row, n) -> new TicketBoard.Cause(row.getString("key"), row.getLong("count")))
        .list();
  }

  private long count(String condition, Instant from) {
    return jdbc.sql("select count(*) from tickets where " + condition)
        .param("from", Timestamp.from(from))
        .query(Long.class)
        .single();
  }

  private record OpenRow(
      int sort,
      String key,
      long count,
      long breached,
      long atRisk,
      long paused,
      Abnormal odd,
      Map<Age, Long> ages) {
    static final OpenRow NONE = new OpenRow(ALL, "", 0, 0, 0, 0, new Abnormal(0, 0, 0), Map.of());

    TicketBoard.OfState ofState() {
      return new TicketBoard.OfState(TicketState.valueOf(key), count, ages);
    }
  }

  /** One look at all open tickets, counted in every way at once. */
  private List<OpenRow> open(BoardQuestion question) {
    return jdbc.sql(
            """
            select grouping(state, category, province, group_name, handler) as sort,
              coalesce(state, category, province, group_name, handler, '') as key,
              count(*) as open,
              count(*) filter (where due <= :now) as breached,
              count(*) filter (where due > :now and risk_at <= :now) as at_risk,
              count(*) filter (where state = 'SUSPENDED') as paused,
              count(*) filter (where state_since < :stuck) as stuck,
              count(*) filter (where returned >= :bounced) as bounced,
              count(*) filter (where urged >= :urged) as urged,
              count(*) filter (where opened_at > :h4) as "0-4h",
              count(*) filter (where opened_at <= :h4 and opened_at > :h24) as "4-24h",
              count(*) filter (where opened_at <= :h24 and opened_at > :h48) as "24-48h",
              count(*) filter (where opened_at <= :h48) as "over48h"
            from tickets where is_open
            group by grouping sets ((), (state), (category), (province), (group_name), (handler))
            """)
        .param("now", Timestamp.from(question.now()))
        .param("stuck", Timestamp.from(question.thresholds().stuckSince()))
        .param("bounced", question.thresholds().bounced())
        .param("urged", question.thresholds().urged())
        .param("h4", hoursAgo(question.now(), 4))
        .param("h24", hoursAgo(question.now(), 24))
        .param("h48", hoursAgo(question.now(), 48))
        .query((row, n) -> openRow(row))
        .list();
  }

  private static Timestamp hoursAgo(Instant now, int hours) {
    return Timestamp.from(now.minusSeconds(3_600L * hours));
  }

  private static OpenRow openRow(ResultSet row) throws SQLException {
    Map<Age, Long> ages = new EnumMap<>(Age.class);
    for (Age age : Age.values()) {
      ages.put(age, row.getLong(age.value()));
    }
    return new OpenRow(
        row.getInt("sort"),
        row.getString("key"),
        row.getLong("open"),
        row.getLong("breached"),
        row.getLong("at_risk"),
        row.getLong("paused"),
        new Abnormal(row.getLong("stuck"), row.getLong("bounced"), row.getLong("urged")),
        ages);
  }

  private static List<Part> parts(List<OpenRow> rows, int sort) {
    return rows.stream()
        .filter(row -> row.sort() == sort)
        .map(row -> new Part(row.key(), row.count(), row.breached()))
        .sorted(Comparator.comparingLong(Part::open).reversed().thenComparing(Part::key))
        .limit(TicketReports.MOST_PARTS)
        .toList();
  }
}
