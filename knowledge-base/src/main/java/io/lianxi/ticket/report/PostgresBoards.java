package io.lianxi.ticket.report;

import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.report.BoardFigures.Counted;
import io.lianxi.ticket.report.PostgresPromises.Span;
import io.lianxi.ticket.report.TicketBoard.Abnormal;
import io.lianxi.ticket.report.TicketBoard.Open;
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

/** What complaint boards are made from, out of Postgres. */
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

  BoardFigures figures(BoardQuestion question) {
    return new BoardFigures(
        question.now(),
        open(question),
        PostgresPromises.openedByQuarter(
            jdbc, new Span(question.since(), question.now(), question.now())),
        byQuarter("answered_at", "''", "true", question),
        byQuarter("ended_at", "coalesce(root_cause, '')", "state = 'ARCHIVED'", question));
  }

  private List<Counted> byQuarter(
      String time, String key, String condition, BoardQuestion question) {
    return jdbc.sql(
            """
            select %s as quarter, %s as key, count(*) as count from tickets
            where %s and %s >= :from and %s <= :now group by 1, 2
            """
                .formatted(PostgresPromises.quarter(time), key, condition, time, time))
        .param("from", Timestamp.from(question.since()))
        .param("now", Timestamp.from(question.now()))
        .query(
            (row, n) ->
                new Counted(
                    row.getTimestamp("quarter").toInstant(),
                    row.getString("key"),
                    row.getLong("count")))
        .list();
  }

  private Open open(BoardQuestion question) {
    List<OpenRow> rows = rows(question);
    OpenRow all = rows.stream().filter(row -> row.sort() == ALL).findFirst().orElse(OpenRow.NONE);
    return new Open(
        all.count(),
        all.atRisk(),
        all.breached(),
        all.paused(),
        all.odd(),
        rows.stream().filter(row -> row.sort() == STATE).map(OpenRow::ofState).toList(),
        parts(rows, CATEGORY),
        parts(rows, PROVINCE),
        parts(rows, GROUP),
        parts(rows, HANDLER));
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
  private List<OpenRow> rows(BoardQuestion question) {
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
