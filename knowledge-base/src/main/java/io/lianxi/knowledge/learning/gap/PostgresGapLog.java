package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gaps as the log of searches in Postgres tells them. */
final class PostgresGapLog implements GapLog {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresGapLog(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public List<AskedQuery> asked(Period period) {
    return jdbc.sql(
            """
            with failing as (
              select subject, count(*) failures from knowledge_searches
              where at >= :since and subject is not null
                and (hits = 0 or (clicked_at is null and at < :opened))
              group by subject order by failures desc, subject limit :subjects)
            select s.words, s.query, count(*) searches,
              count(*) filter (where s.hits = 0) no_hit,
              count(*) filter (where s.hits > 0 and s.clicked_at is null and s.at < :opened) no_click,
              max(s.at) last_at,
              max(s.at) filter (where s.hits = 0 or (s.clicked_at is null and s.at < :opened))
                last_failed_at
            from failing f join knowledge_searches s on s.subject = f.subject and s.at >= :since
            group by s.subject, s.words, s.query order by searches desc, s.query limit :queries
            """)
        .param("since", Timestamp.from(period.since()))
        .param("opened", Timestamp.from(period.opened()))
        .param("subjects", MOST_SUBJECTS)
        .param("queries", MOST_QUERIES)
        .query((row, n) -> asked(row))
        .list();
  }

  private static AskedQuery asked(ResultSet row) throws SQLException {
    return new AskedQuery(
        row.getString("query"),
        wording(row),
        row.getInt("searches"),
        row.getInt("no_hit"),
        row.getInt("no_click"),
        row.getTimestamp("last_at").toInstant(),
        instant(row, "last_failed_at"));
  }

  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(new TreeSet<>(List.of((String[]) row.getArray("words").getArray())));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  @Override
  public Optional<Wording> wording(String subject) {
    return jdbc.sql(
            """
            select words from knowledge_gaps where id = :subject
            union all (select words from knowledge_searches where subject = :subject limit 1)
            limit 1
            """)
        .param("subject", subject)
        .query((row, n) -> wording(row))
        .optional();
  }

  @Override
  public List<Settled> settled() {
    return jdbc.sql(
            """
            select g.id, g.words, g.is_dismissed, a.id draft, e.published_at
            from knowledge_gaps g
            left join articles a on a.id = g.draft and a.ended is null
            left join article_editions e on e.article = a.id and e.edition = a.published
            order by g.settled_at desc, g.id limit :most
            """)
        .param("most", MOST_SETTLED)
        .query((row, n) -> settled(row))
        .list();
  }

  private static Settled settled(ResultSet row) throws SQLException {
    String draft = row.getString("draft");
    return new Settled(
        row.getString("id"),
        wording(row),
        draft == null ? null : new ArticleId(draft),
        instant(row, "published_at"),
        row.getBoolean("is_dismissed"));
  }

  @Override
  public ArticleId draft(Decision decision, Supplier<ArticleId> opening) {
    return Objects.requireNonNull(
        transaction.execute(
            none -> {
              keep(decision);
              return kept(decision).orElseGet(() -> opened(decision, opening.get()));
            }));
  }

  /** Whoever comes second waits here until the first is done. */
  private void keep(Decision decision) {
    jdbc.sql(
            """
            insert into knowledge_gaps (id, words, settled_by, settled_at)
            values (:id, :words, :by, :at)
            on conflict (id) do update set is_dismissed = false
            """)
        .param("id", decision.wording().subject())
        .param("words", decision.wording().words().toArray(String[]::new))
        .param("by", decision.by())
        .param("at", Timestamp.from(decision.at()))
        .update();
  }

  private Optional<ArticleId> kept(Decision decision) {
    return jdbc.sql(
            """
            select a.id from knowledge_gaps g join articles a on a.id = g.draft and a.ended is null
            where g.id = :id
            """)
        .param("id", decision.wording().subject())
        .query(String.class)
        .optional()
        .map(ArticleId::new);
  }

  private ArticleId opened(Decision decision, ArticleId article) {
    jdbc.sql(
            """
            update knowledge_gaps set draft = :draft, settled_by = :by, settled_at = :at
            where id = :id
            """)
        .param("draft", article.value())
        .param("by", decision.by())
        .param("at", Timestamp.from(decision.at()))
        .param("id", decision.wording().subject())
        .update();
    return article;
  }

  @Override
  public void dismiss(Decision decision) {
    transaction.executeWithoutResult(
        none -> {
          keep(decision);
          jdbc.sql(
                  """
                  update knowledge_gaps set is_dismissed = true, settled_by = :by, settled_at = :at
                  where id = :id
                  """)
              .param("by", decision.by())
              .param("at", Timestamp.from(decision.at()))
              .param("id", decision.wording().subject())
              .update();
        });
  }
}
