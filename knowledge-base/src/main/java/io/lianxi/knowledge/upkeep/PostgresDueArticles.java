package io.lianxi.knowledge.upkeep;

import io.lianxi.knowledge.article.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Due articles as the columns of articles in Postgres say. */
final class PostgresDueArticles implements DueArticles {
  private final JdbcClient jdbc;

  PostgresDueArticles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ArticleId> scheduled(Instant now, int most) {
    return jdbc
        .sql(
            """
            select article from article_editions where state = 'SCHEDULED' and publish_at <= :now
            order by publish_at limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(String.class)
        .list()
        .stream()
        .map(ArticleId::new)
        .toList();
  }

  @Override
  public List<Expiring> expiring(LocalDate from, LocalDate to, int most) {
    return jdbc.sql(
            """
            select a.id, a.number, a.published, a.title, a.valid_to, a.working, e.authors
            from articles a join article_editions e
              on e.article = a.id and e.edition = a.published
            where a.published is not null and a.valid_to between :from and :to
            order by a.valid_to, a.id limit :most
            """)
        .param("from", from)
        .param("to", to)
        .param("most", most)
        .query((row, n) -> expiring(row))
        .list();
  }

  private static Expiring expiring(ResultSet row) throws SQLException {
    return new Expiring(
        new ArticleId(row.getString("id")),
        row.getLong("number"),
        row.getInt("published"),
        row.getString("title"),
        row.getObject("valid_to", LocalDate.class),
        List.of((String[]) row.getArray("authors").getArray()),
        row.getInt("working") > 0);
  }
}
