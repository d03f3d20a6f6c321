package io.lianxi.ticket.progress;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds tickets in Postgres by one look into one index, whatever is wrong. */
final class PostgresTracking implements Tracking {
  private final JdbcClient jdbc;

  PostgresTracking(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Found> find(TicketNumber number, PhoneNumber phone) {
    return jdbc.sql(
            """
            select t.id, t.due from tickets t left join customers c on c.id = t.customer
            where t.number = :number and coalesce(t.phone, c.phone) = :phone
            """)
        .param("number", number.value())
        .param("phone", phone.value())
        .query((row, n) -> found(row))
        .optional();
  }

  private static Found found(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("due");
    return new Found(new TicketId(row.getString("id")), due == null ? null : due.toInstant());
  }
}
