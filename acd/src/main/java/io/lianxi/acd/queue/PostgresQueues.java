package io.lianxi.acd.queue;

import static java.util.stream.Collectors.toMap;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.time.LastKnown;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Queue policies in Postgres, each as one document; those in force also in memory. */
final class PostgresQueues implements Queues {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final LastKnown<QueueName, QueuePolicy> known;

  PostgresQueues(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.known = new LastKnown<>(this::revision, this::read);
  }

  private long revision() {
    return jdbc.sql("select revision from revisions where what = 'queues'")
        .query(Long.class)
        .single();
  }

  private Map<QueueName, QueuePolicy> read() {
    return jdbc.sql("select body from queues").query(String.class).list().stream()
        .map(this::policy)
        .collect(toMap(QueuePolicy::name, Function.identity()));
  }

  private QueuePolicy policy(String body) {
    return json.readValue(body, QueuePolicy.class);
  }

  /** What is in memory; to be refreshed now and then. */
  LastKnown<QueueName, QueuePolicy> known() {
    return known;
  }

  @Override
  public Optional<QueuePolicy> find(QueueName name) {
    return Optional.ofNullable(known.find(name));
  }

  @Override
  public List<QueuePolicy> all() {
    return known.all();
  }

  @Override
  public Optional<QueueVersion> save(QueuePolicy policy, int from, String changedBy, Instant at) {
    QueuePolicy next = policy.withVersion(from + 1);
    Instant kept = at.truncatedTo(ChronoUnit.MICROS); // as fine as the column
    int saved =
        jdbc.sql(
                """
                with changed as (
                  update queues set body = :body::jsonb
                  where name = :name and (body ->> 'version')::int = :from returning name),
                added as (
                  insert into queues (name, body) select :name, :body::jsonb where :from = 0
                  on conflict (name) do nothing returning name)
                insert into queue_versions (name, version, changed_by, changed_at, body)
                select name, :version, :by, :at, :body::jsonb
                from (select name from changed union all select name from added) as saved
                """)
            .param("name", next.name().value())
            .param("from", from)
            .param("version", next.version())
            .param("by", changedBy)
            .param("at", Timestamp.from(kept))
            .param("body", json.writeValueAsString(next))
            .update();
    if (saved == 0) {
      known.refresh(); // so that whoever tries again sees what was in the way
      return Optional.empty();
    }
    known.saved(next.name(), next);
    return Optional.of(new QueueVersion(next, changedBy, kept));
  }

  @Override
  public List<QueueVersion> versions(QueueName name, int most) {
    return jdbc.sql(
            """
            select body, changed_by, changed_at from queue_versions where name = :name
            order by version desc limit :most
            """)
        .param("name", name.value())
        .param("most", Math.min(most, MOST_VERSIONS))
        .query(
            (row, n) ->
                new QueueVersion(
                    policy(row.getString("body")),
                    row.getString("changed_by"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }
}
