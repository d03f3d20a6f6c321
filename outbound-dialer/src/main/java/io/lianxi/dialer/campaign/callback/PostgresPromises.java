package io.lianxi.dialer.campaign.callback;

import io.lianxi.dialer.AttemptId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Promises in Postgres, each as a document. */
final class PostgresPromises implements Promises {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresPromises(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void keep(AttemptId attempt, Callback callback) {
    jdbc.sql(
            """
            insert into promises (attempt, callback) values (:attempt, :callback::jsonb)
            on conflict (attempt) do update set callback = excluded.callback
            """)
        .param("attempt", attempt.value())
        .param("callback", json.writeValueAsString(callback))
        .update();
  }

  @Override
  public void drop(AttemptId attempt) {
    jdbc.sql("delete from promises where attempt = :attempt")
        .param("attempt", attempt.value())
        .update();
  }

  @Override
  public Optional<Callback> of(AttemptId attempt) {
    return jdbc.sql("select callback from promises where attempt = :attempt")
        .param("attempt", attempt.value())
        .query((row, n) -> json.readValue(row.getString("callback"), Callback.class))
        .optional();
  }
}
