package io.lianxi.acd.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that may not be called, in Postgres. */
final class PostgresDoNotCall implements DoNotCall {
  private final JdbcClient jdbc;

  PostgresDoNotCall(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Entry> find(PhoneNumber number) {
    return jdbc.sql("select * from do_not_call where number = :number")
        .param("number", number.value())
        .query((row, n) -> entry(row))
        .optional();
  }

  @Override
  public List<Entry> list(String after, int limit) {
    return jdbc.sql("select * from do_not_call where number > :after order by number limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> entry(row))
        .list();
  }

  @Override
  public void add(Entry entry) {
    jdbc.sql(
            """
            insert into do_not_call (number, reason, added_by, added_at)
            values (:number, :reason, :addedBy, :addedAt)
            on conflict (number) do nothing
            """)
        .param("number", entry.number().value())
        .param("reason", entry.reason())
        .param("addedBy", entry.addedBy())
        .param("addedAt", Timestamp.from(entry.addedAt()))
        .update();
  }

  @Override
  public boolean remove(PhoneNumber number) {
    return jdbc.sql("delete from do_not_call where number = :number")
            .param("number", number.value())
            .update()
        > 0;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new PhoneNumber(row.getString("number")),
        row.getString("reason"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }
}
