package io.lianxi.knowledge.article;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of articles by the columns of their heads. */
final class PostgresArticleLists implements ArticleLists {
  private static final int MOST_WORDS = 8;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final JdbcClient jdbc;

  PostgresArticleLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Head(ArticleId id, Instant changedAt, String changedBy) {}

  @Override
  public List<Line> page(Question question, @Nullable End after, int limit) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder("true");
    conditions(question, where, values);
    words(question.words(), where, values);
    if (after != null) {
      where.append(" and (changed_at, id) < (:endAt, :endId)");
      values.put("endAt", Timestamp.from(after.changedAt()));
      values.put("endId", after.id().value());
    }
    values.put("limit", limit);
    List<Head> heads =
        jdbc.sql(
                "select id, changed_at, changed_by from articles where "
                    + where
                    + " order by changed_at desc, id desc limit :limit")
            .params(values)
            .query(
                (row, n) ->
                    new Head(
                        new ArticleId(row.getString("id")),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by")))
            .list();
    return lines(heads);
  }

  private static void conditions(
      Question question, StringBuilder where, Map<String, Object> values) {
    if (question.isReadable() || question.expiresBefore() != null) {
      where.append(" and published is not null");
    }
    if (question.expiresBefore() != null) {
      where.append(" and valid_to < :before");
      values.put("before", question.expiresBefore());
    }
    if (!question.category().isEmpty()) {
      where.append(" and category = :category");
      values.put("category", question.category());
    }
    if (question.kind() != null) {
      where.append(" and kind = :kind");
      values.put("kind", question.kind().name());
    }
    if (!question.tag().isEmpty()) {
      where.append(" and :tag = any(tags)");
      values.put("tag", question.tag());
    }
    if (!question.author().isEmpty()) {
      where.append(" and :author = any(authors)");
      values.put("author", question.author());
    }
    if (question.state() != null) {
      state(question.state(), question, where, values);
    }
  }

  private static void state(
      ArticleState state, Question question, StringBuilder where, Map<String, Object> values) {
    switch (state) {
      case DRAFT, IN_REVIEW, SCHEDULED -> {
        where.append(" and working_state = :state");
        values.put("state", state.name());
      }
      case PUBLISHED -> {
        where.append(" and published is not null and (valid_to is null or valid_to >= :today)");
        values.put("today", question.today());
      }
      case EXPIRED -> {
        where.append(" and published is not null and valid_to < :today");
        values.put("today", question.today());
      }
      case REPLACED, WITHDRAWN, DISCARDED -> {
        where.append(" and state = :state");
        values.put("state", state.name());
      }
    }
  }

  private static void words(String words, StringBuilder where, Map<String, Object> values) {
    if (words.isBlank()) {
      return;
    }
    String whole = words.strip();
    where.append(" and (id = :whole or 'K' || number = upper(:whole) or (true");
    values.put("whole", whole);
    List<String> each =
        BLANKS.splitAsStream(whole.toLowerCase(Locale.ROOT)).limit(MOST_WORDS).toList();
    for (int i = 0; i < each.size(); i++) {
      where.append(" and position(:word").append(i).append(" in lower(title)) > 0");
      values.put("word" + i, each.get(i));
    }
    where.append("))");
  }

  @Override
  public Map<ArticleId, String> titles(Collection<ArticleId> ids) {
    Map<ArticleId, String> titles = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, title from articles where id = any(:ids)")
          .param("ids", PostgresArticles.values(ids))
          .query((row, n) -> titles.put(new ArticleId(row.getString("id")), row.getString("title")))
          .list();
    }
    return titles;
  }

  private List<Line> lines(List<Head> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<ArticleId, Article> articles =
        PostgresArticleRows.articles(
                jdbc.sql(PostgresArticleRows.SHORT)
                    .param("ids", PostgresArticles.values(heads.stream().map(Head::id).toList()))
                    .query((row, n) -> PostgresArticleRows.row(row))
                    .list())
            .stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    return heads.stream()
        .filter(head -> articles.containsKey(head.id()))
        .map(
            head ->
                new Line(
                    Objects.requireNonNull(articles.get(head.id())),
                    head.changedAt(),
                    head.changedBy()))
        .toList();
  }
}
