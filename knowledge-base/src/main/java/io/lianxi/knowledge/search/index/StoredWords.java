package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.PublishedArticle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of all articles, to be searched while Elasticsearch is away. */
public interface StoredWords {

  /**
   * What is searched for.
   *
   * @param weights how much each word says; one of them at least has to be there
   * @param day on which it has to be true
   * @param province where it has to be true; null for anywhere, as for the next two
   */
  record Asked(
      Map<String, Double> weights,
      LocalDate day,
      @Nullable String province,
      @Nullable String category,
      @Nullable ArticleKind kind) {}

  /**
   * An article with some of the words.
   *
   * @param score what the words it has say together
   */
  record Found(ArticleId id, double score, String category, String kind) {}

  /** The {@code most} that have most of what is asked, the best first. */
  List<Found> find(Asked asked, int most);

  /** Titles that begin with {@code start} and are true on {@code day}. */
  Map<ArticleId, String> titles(String start, LocalDate day, int most);

  /** Puts {@code articles} in, over what was there of them, and takes out those that are gone. */
  void write(List<PublishedArticle> articles, Collection<ArticleId> gone);
}
