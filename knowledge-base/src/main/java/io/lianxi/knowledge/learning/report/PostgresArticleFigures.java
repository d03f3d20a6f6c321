package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.article.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of articles, counted by Postgres. */
final class PostgresArticleFigures implements ArticleFigures {
  private static final int FETCHED = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresArticleFigures(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public List<UsedArticle> used(Instant since, int most) {
    return jdbc.sql(
            """
            select a.id, a.title, sum(uses) uses, sum(clicks) clicks, sum(useful) useful,
              sum(not_useful) not_useful
            from (
              select article, 1 uses, 0 clicks, 0 useful, 0 not_useful
                from knowledge_uses where at >= :since
              union all select article, 0, 1, 0, 0 from knowledge_clicks where at >= :since
              union all select article, 0, 0, is_useful::int, (not is_useful)::int
                from knowledge_opinions where at >= :since) told
            join articles a on a.id = told.article
            group by a.id, a.title
            order by uses desc, clicks desc, useful desc, a.id limit :most
            """)
        .param("since", Timestamp.from(since))
        .param("most", most)
        .query((row, n) -> used(row))
        .list();
  }

  private static UsedArticle used(ResultSet row) throws SQLException {
    return new UsedArticle(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        row.getInt("uses"),
        row.getInt("clicks"),
        row.getInt("useful"),
        row.getInt("not_useful"));
  }

  /** Rows are fetched as they are read, which needs a transaction. */
  @Override
  public void each(Consumer<ArticleFacts> each) {
    transaction.executeWithoutResult(
        none ->
            jdbc.sql(
                    """
                    select a.id, a.title, e.published_at, a.valid_to,
                      greatest(u.at, c.at) last_used_at,
                      coalesce(o.useful, 0) useful, coalesce(o.not_useful, 0) not_useful
                    from articles a
                    join article_editions e on e.article = a.id and e.edition = a.published
                    left join (select article, max(at) at from knowledge_uses group by article) u
                      on u.article = a.id
                    left join (select article, max(at) at from knowledge_clicks group by article) c
                      on c.article = a.id
                    left join (
                      select article, count(*) filter (where is_useful) useful,
                        count(*) filter (where not is_useful) not_useful
                      from knowledge_opinions group by article) o on o.article = a.id
                    """)
                .withFetchSize(FETCHED)
                .query(
                    row -> {
                      each.accept(facts(row));
                    }));
  }

  private static ArticleFacts facts(ResultSet row) throws SQLException {
    Timestamp used = row.getTimestamp("last_used_at");
    return new ArticleFacts(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        row.getTimestamp("published_at").toInstant(),
        row.getObject("valid_to", LocalDate.class),
        used == null ? null : used.toInstant(),
        row.getInt("useful"),
        row.getInt("not_useful"));
  }

  @Override
  public List<Sayings> sayings(int most) {
    return jdbc.sql(
            """
            select e.article, e.title, e.questions, e.provinces, e.valid_from, e.valid_to
            from articles a join article_editions e on e.article = a.id and e.edition = a.published
            order by e.published_at desc, e.article limit :most
            """)
        .param("most", most)
        .query((row, n) -> sayings(row))
        .list();
  }

  private static Sayings sayings(ResultSet row) throws SQLException {
    return new Sayings(
        new ArticleId(row.getString("article")),
        row.getString("title"),
        List.of((String[]) row.getArray("questions").getArray()),
        Set.copyOf(List.of((String[]) row.getArray("provinces").getArray())),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
