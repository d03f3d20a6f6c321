package io.lianxi.ticket.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adoptions in Postgres. */
final class PostgresAdoptions implements Adoptions {
  private final JdbcClient jdbc;

  PostgresAdoptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void ask(Adoption adoption) {
    jdbc.sql(
            """
            insert into sla_adoptions (policy, asked_by, asked_at, why) values (?, ?, ?, ?)
            on conflict (policy) do update set asked_by = excluded.asked_by,
              asked_at = excluded.asked_at, why = excluded.why, done_at = null
            """)
        .param(adoption.policy())
        .param(adoption.by())
        .param(Timestamp.from(adoption.at()))
        .param(adoption.why())
        .update();
  }

  @Override
  public Optional<Adoption> newest() {
    return jdbc.sql("select * from sla_adoptions order by policy desc limit 1")
        .query((row, n) -> adoption(row))
        .optional();
  }

  private static Adoption adoption(ResultSet row) throws SQLException {
    Timestamp done = row.getTimestamp("done_at");
    return new Adoption(
        row.getInt("policy"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("why"),
        done == null ? null : done.toInstant());
  }

  @Override
  public void done(int policy, Instant at) {
    jdbc.sql("update sla_adoptions set done_at = ? where policy = ? and done_at is null")
        .param(Timestamp.from(at))
        .param(policy)
        .update();
  }

  @Override
  public int left(int policy) {
    return jdbc.sql(
            """
            select count(*) from
              (select from tickets where is_open and policy < :policy limit :most) as behind
            """)
        .param("policy", policy)
        .param("most", MOST_COUNTED + 1)
        .query(Integer.class)
        .single();
  }
}
