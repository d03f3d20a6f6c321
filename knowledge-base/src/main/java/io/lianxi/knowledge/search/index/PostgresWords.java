package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of all articles in Postgres, found by an inverted index. */
final class PostgresWords implements StoredWords {
  /** Of a text only so much is searched. */
  private static final int LONGEST_BODY = 2_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  PostgresWords(JdbcTemplate batch) {
    this.jdbc = JdbcClient.create(batch);
    this.batch = batch;
  }

  @Override
  public List<Found> find(Asked asked, int most) {
    return jdbc.sql(
            """
            select article, category, kind,
              (select coalesce(sum(w.weight), 0)
               from unnest(:words::text[], :weights::float8[]) w(word, weight)
               where w.word = any(k.words)) as score
            from knowledge_words k
            where words && :words::text[]
              and (valid_from is null or valid_from <= :day)
              and (valid_to is null or valid_to >= :day)
              and (:province::text is null or provinces = '{}' or :province = any(provinces))
              and (:category::text is null or category = :category)
              and (:kind::text is null or kind = :kind)
            order by score desc, article limit :most
            """)
        .param("words", asked.weights().keySet().toArray(String[]::new))
        .param("weights", asked.weights().values().toArray(Double[]::new))
        .param("day", asked.day())
        .param("province", asked.province())
        .param("category", asked.category())
        .param("kind", asked.kind() == null ? null : asked.kind().name())
        .param("most", most)
        .query(
            (row, n) ->
                new Found(
                    new ArticleId(row.getString("article")),
                    row.getDouble("score"),
                    row.getString("category"),
                    row.getString("kind")))
        .list();
  }

  @Override
  public Map<ArticleId, String> titles(String start, LocalDate day, int most) {
    Map<ArticleId, String> titles = new LinkedHashMap<>();
    jdbc.sql(
            """
            select article, title from knowledge_words
            where title like :start escape '!'
              and (valid_from is null or valid_from <= :day)
              and (valid_to is null or valid_to >= :day)
            order by title, article limit :most
            """)
        .param("start", start.replaceAll("([!%_])", "!$1") + "%")
        .param("day", day)
        .param("most", most)
        .query(
            row -> {
              titles.put(new ArticleId(row.getString(1)), row.getString(2));
            });
    return titles;
  }

  @Override
  public void write(List<PublishedArticle> articles, Collection<ArticleId> gone) {
    if (!gone.isEmpty()) {
      jdbc.sql("delete from knowledge_words where article = any(:gone)")
          .param("gone", gone.stream().map(ArticleId::value).toArray(String[]::new))
          .update();
    }
    batch.batchUpdate(
        """
        insert into knowledge_words
          (article, title, words, category, kind, provinces, valid_from, valid_to)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (article) do update set title = excluded.title, words = excluded.words,
          category = excluded.category, kind = excluded.kind, provinces = excluded.provinces,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
        """,
        articles.stream().map(PostgresWords::row).toList());
  }

  private static Object[] row(PublishedArticle article) {
    return new Object[] {
      article.id().value(),
      article.title(),
      words(article),
      article.category(),
      article.kind().name(),
      article.provinces().toArray(String[]::new),
      article.validFrom(),
      article.validTo()
    };
  }

  private static String[] words(PublishedArticle article) {
    String body = article.body();
    return Stream.of(
            Stream.of(article.title()),
            article.questions().stream(),
            article.tags().stream(),
            Stream.of(body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY)))
        .flatMap(texts -> texts)
        .flatMap(text -> Words.of(Folding.of(text)).stream())
        .distinct()
        .toArray(String[]::new);
  }
}
