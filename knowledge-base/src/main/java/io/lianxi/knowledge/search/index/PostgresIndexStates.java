package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.PublishedArticles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How far every index has come, in Postgres; a turn is a lock of the transaction. */
final class PostgresIndexStates implements IndexStates {
  /** The words have a row of their own, which is no index of Elasticsearch. */
  private static final String WORDS = "words";

  /** Any number that no other lock of this database has. */
  private static final int LOCKS = 0x6b6e6f77;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresIndexStates(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public <T> Optional<T> inTurn(Turn turn, Supplier<T> work) {
    Optional<T> done =
        transaction.execute(status -> isMine(turn) ? Optional.of(work.get()) : Optional.<T>empty());
    return done == null ? Optional.empty() : done;
  }

  private boolean isMine(Turn turn) {
    return jdbc.sql("select pg_try_advisory_xact_lock(:locks, :turn)")
        .param("locks", LOCKS)
        .param("turn", turn.number())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<IndexState> all() {
    return jdbc.sql(
            "select * from knowledge_indexes where name <> :words order by started_at, name")
        .param("words", WORDS)
        .query((row, n) -> state(row))
        .list();
  }

  private static IndexState state(ResultSet row) throws SQLException {
    return new IndexState(
        row.getString("name"),
        row.getString("made_for"),
        row.getString("identity"),
        row.getLong("position"),
        row.getLong("done"),
        row.getLong("total"),
        row.getBoolean("is_serving"),
        row.getTimestamp("started_at").toInstant());
  }

  @Override
  public void save(IndexState state) {
    jdbc.sql(
            """
            insert into knowledge_indexes
              (name, made_for, identity, position, done, total, is_serving, started_at)
            values (:name, :madeFor, :identity, :position, :done, :total, :isServing, :startedAt)
            on conflict (name) do update set identity = excluded.identity,
              position = excluded.position, done = excluded.done, total = excluded.total
            """)
        .param("name", state.name())
        .param("madeFor", state.madeFor())
        .param("identity", state.identity())
        .param("position", state.position())
        .param("done", state.done())
        .param("total", state.total())
        .param("isServing", state.isServing())
        .param("startedAt", Timestamp.from(state.startedAt()))
        .update();
  }

  @Override
  public void forget(String name) {
    jdbc.sql("delete from knowledge_indexes where name = :name").param("name", name).update();
  }

  @Override
  public void serve(String name) {
    jdbc.sql("delete from knowledge_indexes where name not in (:name, :words)")
        .param("name", name)
        .param("words", WORDS)
        .update();
    jdbc.sql("update knowledge_indexes set is_serving = true where name = :name")
        .param("name", name)
        .update();
  }

  @Override
  public long words() {
    return jdbc.sql("select position from knowledge_indexes where name = :words")
        .param("words", WORDS)
        .query(Long.class)
        .optional()
        .orElse(PublishedArticles.BEGINNING);
  }

  @Override
  public void saveWords(long position) {
    save(new IndexState(WORDS, "", "", position, 0, 0, false, Instant.EPOCH));
  }
}
