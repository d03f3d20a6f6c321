package io.lianxi.dialer.campaign.attempt;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads attempts in Postgres. */
final class PostgresAttemptLog implements AttemptLog {
  private final JdbcClient jdbc;
  private final PostgresAttemptRow rows;

  PostgresAttemptLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.rows = new PostgresAttemptRow(json);
  }

  @Override
  public List<Attempt> page(Asked asked, int size) {
    return jdbc.sql(
            """
            select * from attempts
            where campaign = :campaign and opened_at >= :from and opened_at < :to
              and (:outcome::text is null or outcome = :outcome)
              and (:state::text is null or state = :state)
              and (:after::text is null or (opened_at, id) <
                (select opened_at, id from attempts where id = :after))
            order by opened_at desc, id desc limit :size
            """)
        .param("campaign", asked.campaign().uuid())
        .param("from", Timestamp.from(asked.from()))
        .param("to", Timestamp.from(asked.to()))
        .param("outcome", name(asked.outcome()))
        .param("state", name(asked.state()))
        .param("after", asked.after() == null ? null : asked.after().value())
        .param("size", size)
        .query((row, n) -> rows.attempt(row))
        .list();
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
