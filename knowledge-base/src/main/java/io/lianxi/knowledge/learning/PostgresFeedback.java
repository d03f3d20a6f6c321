package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.article.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opinions in Postgres. */
final class PostgresFeedback implements Feedback {
  private final JdbcClient jdbc;

  PostgresFeedback(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void give(Opinion opinion) {
    jdbc.sql(
            """
            insert into knowledge_opinions as old
              (article, reader, edition, is_useful, comment, contact, ticket, at)
            values (:article, :by, :edition, :useful, :comment, :contact::uuid, :ticket::uuid, :at)
            on conflict (article, reader) do update set edition = excluded.edition,
              is_useful = excluded.is_useful, comment = excluded.comment,
              contact = excluded.contact, ticket = excluded.ticket, at = excluded.at
            where old.at <= excluded.at
            """)
        .param("article", opinion.article().value())
        .param("by", opinion.by())
        .param("edition", opinion.edition())
        .param("useful", opinion.isUseful())
        .param("comment", opinion.comment())
        .param("contact", PostgresUses.value(opinion.beside().contact()))
        .param("ticket", PostgresUses.value(opinion.beside().ticket()))
        .param("at", Timestamp.from(opinion.at()))
        .update();
  }

  @Override
  public Tally of(ArticleId article) {
    return jdbc.sql(
            """
            select count(*) filter (where is_useful), count(*) filter (where not is_useful)
            from knowledge_opinions where article = :article
            """)
        .param("article", article.value())
        .query((row, n) -> new Tally(row.getInt(1), row.getInt(2)))
        .single();
  }

  @Override
  public List<Opinion> told(ArticleId article) {
    return jdbc.sql(
            """
            select * from knowledge_opinions where article = :article
            order by at desc, reader limit :most
            """)
        .param("article", article.value())
        .param("most", MOST_TOLD)
        .query((row, n) -> opinion(row))
        .list();
  }

  private static Opinion opinion(ResultSet row) throws SQLException {
    return new Opinion(
        new ArticleId(row.getString("article")),
        row.getInt("edition"),
        row.getString("reader"),
        row.getBoolean("is_useful"),
        row.getString("comment"),
        PostgresUses.beside(row),
        row.getTimestamp("at").toInstant());
  }
}
