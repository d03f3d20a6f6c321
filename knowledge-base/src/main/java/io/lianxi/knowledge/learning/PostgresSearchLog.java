package io.lianxi.knowledge.learning;

import io.lianxi.acd.StorableText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of searches in Postgres. */
final class PostgresSearchLog implements SearchLog {
  private static final String[] NO_WORDS = {};

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresSearchLog(JdbcTemplate batch, TransactionTemplate transaction) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.transaction = transaction;
  }

  @Override
  public void add(List<LoggedSearch> searches) {
    transaction.executeWithoutResult(
        none ->
            batch.batchUpdate(
                """
                insert into knowledge_searches (id, at, searched_by, query, subject, words, hits)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """,
                searches,
                MOST,
                PostgresSearchLog::fill));
  }

  private static void fill(PreparedStatement insert, LoggedSearch search) throws SQLException {
    String query = StorableText.of(search.query());
    Optional<Wording> wording = Wording.of(query);
    String[] words = wording.map(told -> told.words().toArray(String[]::new)).orElse(NO_WORDS);
    insert.setObject(1, search.id());
    insert.setTimestamp(2, Timestamp.from(search.at()));
    insert.setString(3, search.by());
    insert.setString(4, query);
    insert.setString(
        5, wording.filter(told -> !search.isPartial()).map(Wording::subject).orElse(null));
    insert.setArray(6, insert.getConnection().createArrayOf("text", words));
    insert.setInt(7, search.hits());
  }

  @Override
  public boolean click(Click click) {
    return Boolean.TRUE.equals(
        transaction.execute(
            none -> {
              if (!isTouched(click)) {
                return false;
              }
              remember(click);
              return true;
            }));
  }

  /** Holds the search until the end, so that no more are remembered than may be. */
  private boolean isTouched(Click click) {
    return jdbc.sql(
                """
                update knowledge_searches set clicked_at = coalesce(clicked_at, :at)
                where id = :search and searched_by = :by
                """)
            .param("at", Timestamp.from(click.at()))
            .param("search", click.search())
            .param("by", click.by())
            .update()
        > 0;
  }

  private void remember(Click click) {
    jdbc.sql(
            """
            insert into knowledge_clicks (search, article, position, at)
            select :search, :article, :position, :at::timestamptz
            where (select count(*) from knowledge_clicks where search = :search) < :most
            on conflict (search, article) do nothing
            """)
        .param("search", click.search())
        .param("article", click.article().value())
        .param("position", click.position())
        .param("at", Timestamp.from(click.at()))
        .param("most", MOST_CLICKS)
        .update();
  }

  @Override
  public int forgetBefore(Instant then) {
    return jdbc.sql(
            """
            delete from knowledge_searches where id in
              (select id from knowledge_searches where at < :then order by at limit :most)
            """)
        .param("then", Timestamp.from(then))
        .param("most", MOST)
        .update();
  }
}
