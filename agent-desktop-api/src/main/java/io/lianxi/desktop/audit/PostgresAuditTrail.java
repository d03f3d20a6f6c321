package io.lianxi.desktop.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail in Postgres. */
final class PostgresAuditTrail implements AuditTrail {
  private final JdbcClient jdbc;

  PostgresAuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(AuditLine line) {
    jdbc.sql(
            """
            insert into audit_lines (at, actor, action, subject, detail, address)
            values (:at, :actor, :action, :subject, :detail, :address)
            """)
        .param("at", Timestamp.from(line.at()))
        .param("actor", line.actor())
        .param("action", line.action().name())
        .param("subject", line.subject())
        .param("detail", line.detail())
        .param("address", line.address())
        .update();
  }

  @Override
  public List<AuditLine> newest(int size) {
    return jdbc.sql("select * from audit_lines order by id desc limit :size")
        .param("size", size)
        .query((row, n) -> line(row))
        .list();
  }

  @Override
  public List<AuditLine> of(String subject, Set<AuditLine.Action> actions, int size) {
    return jdbc.sql(
            """
            select * from audit_lines where subject = :subject and action = any (:actions::text[])
            order by id desc limit :size
            """)
        .param("subject", subject)
        .param("actions", actions.stream().map(Enum::name).toArray(String[]::new))
        .param("size", size)
        .query((row, n) -> line(row))
        .list();
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        AuditLine.Action.valueOf(row.getString("action")),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("address"));
  }
}
