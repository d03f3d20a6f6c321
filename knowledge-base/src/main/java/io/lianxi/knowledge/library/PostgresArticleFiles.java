package io.lianxi.knowledge.library;

import io.lianxi.knowledge.article.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of articles in Postgres, so that every copy of the application has them. */
final class PostgresArticleFiles implements ArticleFiles {
  private static final String COLUMNS = "id, article, name, type, size, added_by, added_at";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresArticleFiles(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public List<ArticleFile> of(ArticleId article) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from article_files where article = :article order by added_at, id")
        .param("article", article.value())
        .query((row, n) -> file(row))
        .list();
  }

  @Override
  public Optional<ArticleFile> find(ArticleId article, UUID id) {
    return jdbc.sql(
            "select " + COLUMNS + " from article_files where id = :id and article = :article")
        .param("id", id)
        .param("article", article.value())
        .query((row, n) -> file(row))
        .optional();
  }

  @Override
  public Optional<byte[]> content(UUID id) {
    return jdbc.sql("select body from article_files where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  @Override
  public boolean add(ArticleFile file, byte[] content) {
    return Boolean.TRUE.equals(transaction.execute(status -> isKept(file, content)));
  }

  private boolean isKept(ArticleFile file, byte[] content) {
    // of two that come at once the second waits, and then counts the first
    boolean isThere =
        !jdbc.sql("select id from articles where id = :article for update")
            .param("article", file.article().value())
            .query(String.class)
            .list()
            .isEmpty();
    List<ArticleFile> there = of(file.article());
    if (there.stream().anyMatch(one -> one.id().equals(file.id()))) {
      return true;
    }
    if (!isThere || there.size() >= MOST) {
      return false;
    }
    jdbc.sql(
            """
            insert into article_files (id, article, name, type, size, added_by, added_at, body)
            values (:id, :article, :name, :type, :size, :by, :at, :body)
            """)
        .param("id", file.id())
        .param("article", file.article().value())
        .param("name", file.name())
        .param("type", file.type())
        .param("size", file.size())
        .param("by", file.addedBy())
        .param("at", Timestamp.from(file.addedAt()))
        .param("body", content)
        .update();
    return true;
  }

  @Override
  public boolean remove(ArticleId article, UUID id) {
    return jdbc.sql("delete from article_files where id = :id and article = :article")
            .param("id", id)
            .param("article", article.value())
            .update()
        > 0;
  }

  private static ArticleFile file(ResultSet row) throws SQLException {
    return new ArticleFile(
        row.getObject("id", UUID.class),
        new ArticleId(row.getString("article")),
        row.getString("name"),
        row.getString("type"),
        row.getInt("size"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }
}
