package io.lianxi.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What readers see of the articles in Postgres. Positions are given out under a lock that is held
 * until they are committed, so they come to be seen in their order.
 */
final class PostgresPublishedArticles implements PublishedArticles {
  private static final String ARTICLES =
      """
      select e.article, e.edition, e.title, e.plain, e.questions, e.tags, e.category, e.kind,
        e.provinces, e.valid_from, e.valid_to, e.published_at
      from articles a join article_editions e on e.article = a.id and e.edition = a.published
      """;

  private final JdbcClient jdbc;

  PostgresPublishedArticles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ArticleChange> changedAfter(long cursor, int limit) {
    return jdbc.sql(
            """
            select article, position from article_changes where position > :cursor
            order by position limit :limit
            """)
        .param("cursor", cursor)
        .param("limit", limit)
        .query(
            (row, n) ->
                new ArticleChange(row.getLong("position"), new ArticleId(row.getString("article"))))
        .list();
  }

  @Override
  public long lastPosition() {
    return jdbc.sql("select position from article_clock").query(Long.class).single();
  }

  @Override
  public Optional<PublishedArticle> find(ArticleId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public List<PublishedArticle> findAll(Collection<ArticleId> ids) {
    return jdbc.sql(ARTICLES + " where a.id = any(:ids)")
        .param("ids", PostgresArticles.values(ids))
        .query((row, n) -> article(row))
        .list();
  }

  @Override
  public List<PublishedArticle> page(@Nullable ArticleId after, int limit) {
    return jdbc.sql(ARTICLES + " where a.id > :after order by a.id limit :limit")
        .param("after", after == null ? "" : after.value())
        .param("limit", limit)
        .query((row, n) -> article(row))
        .list();
  }

  @Override
  public long count() {
    return jdbc.sql("select count(published) from articles").query(Long.class).single();
  }

  private static PublishedArticle article(ResultSet row) throws SQLException {
    return new PublishedArticle(
        new ArticleId(row.getString("article")),
        row.getInt("edition"),
        row.getString("title"),
        row.getString("plain"),
        PostgresArticleRows.texts(row, "questions"),
        PostgresArticleRows.texts(row, "tags"),
        row.getString("category"),
        ArticleKind.valueOf(row.getString("kind")),
        Set.copyOf(PostgresArticleRows.texts(row, "provinces")),
        PostgresArticleRows.day(row, "valid_from"),
        PostgresArticleRows.day(row, "valid_to"),
        row.getTimestamp("published_at").toInstant());
  }
}
