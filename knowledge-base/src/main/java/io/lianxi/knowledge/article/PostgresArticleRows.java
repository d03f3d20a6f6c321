package io.lianxi.knowledge.article;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of articles say. */
final class PostgresArticleRows {
  private static final String QUERY =
      """
      select a.id, a.number as article_number, a.revision, a.editions,
        a.published as published_edition, a.working as working_edition,
        e.edition, e.state, e.title, %s, e.questions, e.tags, e.links, e.kind, e.category,
        e.provinces, e.valid_from, e.valid_to, e.authors, e.reviewer, e.publish_at, e.published_at,
        e.changed_at, e.changed_by, e.reason
      from articles a join article_editions e
        on e.article = a.id and e.edition in (a.published, a.working, a.ended)
      where a.id = any(:ids)
      """;

  /** Heads with the editions they have now. */
  static final String WHOLE = QUERY.formatted("e.body, e.plain");

  /** The same without bodies, which are long. */
  static final String SHORT = QUERY.formatted("'' as body, '' as plain");

  private PostgresArticleRows() {}

  /** One edition of an article, and what its head says. */
  record Row(
      ArticleId id,
      long number,
      int revision,
      int editions,
      boolean isPublished,
      boolean isWorking,
      ArticleEdition edition) {}

  static Row row(ResultSet row) throws SQLException {
    ArticleEdition edition = edition(row);
    return new Row(
        new ArticleId(row.getString("id")),
        row.getLong("article_number"),
        row.getInt("revision"),
        row.getInt("editions"),
        row.getInt("published_edition") == edition.number(),
        row.getInt("working_edition") == edition.number(),
        edition);
  }

  /** The articles that the rows are of, in the order of their first rows. */
  static List<Article> articles(List<Row> rows) {
    Map<ArticleId, List<Row>> byArticle = new LinkedHashMap<>();
    rows.forEach(row -> byArticle.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return byArticle.values().stream().map(PostgresArticleRows::article).toList();
  }

  private static Article article(List<Row> rows) {
    ArticleEdition published = null;
    ArticleEdition working = null;
    ArticleEdition ended = null;
    for (Row row : rows) {
      if (row.isPublished()) {
        published = row.edition();
      } else if (row.isWorking()) {
        working = row.edition();
      } else {
        ended = row.edition();
      }
    }
    Row head = rows.getFirst();
    return new Article(
        head.id(), head.number(), head.revision(), head.editions(), published, working, ended);
  }

  static ArticleEdition edition(ResultSet row) throws SQLException {
    return new ArticleEdition(
        row.getInt("edition"),
        ArticleState.valueOf(row.getString("state")),
        text(row),
        texts(row, "authors"),
        row.getString("reviewer"),
        time(row, "publish_at"),
        time(row, "published_at"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("reason"));
  }

  private static ArticleText text(ResultSet row) throws SQLException {
    return new ArticleText(
        row.getString("title"),
        row.getString("body"),
        row.getString("plain"),
        texts(row, "questions"),
        texts(row, "tags"),
        texts(row, "links").stream().map(ArticleId::new).toList(),
        new ArticleScope(
            ArticleKind.valueOf(row.getString("kind")),
            row.getString("category"),
            texts(row, "provinces"),
            day(row, "valid_from"),
            day(row, "valid_to")));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
