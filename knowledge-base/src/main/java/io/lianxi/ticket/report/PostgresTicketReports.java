package io.lianxi.ticket.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts tickets in Postgres. */
final class PostgresTicketReports implements TicketReports {
  private final JdbcClient jdbc;
  private final PostgresBoards boards;
  private final PostgresMonths months;

  PostgresTicketReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.boards = new PostgresBoards(jdbc);
    this.months = new PostgresMonths(jdbc);
  }

  @Override
  public BoardFigures figures(BoardQuestion question) {
    return boards.figures(question);
  }

  @Override
  public Strip strip(Instant now) {
    return jdbc.sql(
            """
            select (select count(*) from tickets where is_open) as open,
              (select count(*) from tickets where is_open and due > :now and risk_at <= :now) as at_risk,
              (select count(*) from tickets where is_open and due <= :now) as breached,
              (select min(due) from tickets where is_open and due > :now) as next_due
            """)
        .param("now", Timestamp.from(now))
        .query(
            (row, n) -> {
              Timestamp next = row.getTimestamp("next_due");
              return new Strip(
                  row.getLong("open"),
                  row.getLong("at_risk"),
                  row.getLong("breached"),
                  next == null ? null : next.toInstant());
            })
        .single();
  }

  @Override
  public ComplaintReport month(YearMonth month, ZoneId zone, Instant now) {
    return months.month(month, zone, now);
  }

  @Override
  public List<RollUp> rollUp(RollUp.Level level, YearMonth month, ZoneId zone, Instant now) {
    return months.rollUp(level, month, zone, now);
  }
}
