package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Queue policies in Postgres, each as one document. */
final class PostgresQueues implements Queues {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresQueues(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<QueuePolicy> find(QueueName name) {
    return jdbc.sql("select body from queues where name = :name")
        .param("name", name.value())
        .query(String.class)
        .optional()
        .map(this::read);
  }

  @Override
  public List<QueuePolicy> all() {
    return jdbc.sql("select body from queues order by name").query(String.class).list().stream()
        .map(this::read)
        .toList();
  }

  @Override
  public void save(QueuePolicy policy) {
    jdbc.sql(
            """
            insert into queues (name, body) values (:name, :body::jsonb)
            on conflict (name) do update set body = excluded.body
            """)
        .param("name", policy.name().value())
        .param("body", json.writeValueAsString(policy))
        .update();
  }

  private QueuePolicy read(String body) {
    return json.readValue(body, QueuePolicy.class);
  }
}
