package io.lianxi.knowledge.relevance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Labelled sets in Postgres. */
final class PostgresLabelledSets implements LabelledSets {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  PostgresLabelledSets(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  @Override
  public List<Line> all() {
    return jdbc.sql("select name, size from relevance_sets order by name")
        .query((row, n) -> new Line(row.getString("name"), row.getInt("size")))
        .list();
  }

  @Override
  public Optional<LabelledSet> find(String name) {
    return jdbc.sql("select queries from relevance_sets where name = :name")
        .param("name", name)
        .query(String.class)
        .optional()
        .map(
            queries ->
                new LabelledSet(name, List.of(json.readValue(queries, LabelledQuery[].class))));
  }

  @Override
  public boolean save(LabelledSet set, String by, Instant at) {
    return Boolean.TRUE.equals(
        transaction.execute(
            none -> {
              // one at a time, so that there are never too many
              jdbc.sql("lock table relevance_sets in share row exclusive mode").update();
              return isKept(set, by, at);
            }));
  }

  private boolean isKept(LabelledSet set, String by, Instant at) {
    return jdbc.sql(
                """
                insert into relevance_sets (name, queries, size, changed_by, changed_at)
                select :name, :queries::jsonb, :size, :by, :at::timestamptz
                where (select count(*) from relevance_sets where name <> :name) < :most
                on conflict (name) do update set queries = excluded.queries,
                  size = excluded.size, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at
                """)
            .param("name", set.name())
            .param("queries", json.writeValueAsString(set.queries()))
            .param("size", set.queries().size())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("most", MOST)
            .update()
        > 0;
  }
}
