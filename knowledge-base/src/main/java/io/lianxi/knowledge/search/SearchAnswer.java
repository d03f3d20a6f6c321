package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.PublishedArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many were found in all, not only in these hits
 * @param mode how they were found
 * @param degraded why not as well as was asked for; null when it was
 * @param didYouMean what may have been meant; null when nothing else
 */
public record SearchAnswer(
    List<Hit> hits,
    int total,
    SearchMode mode,
    @Nullable Degraded degraded,
    @Nullable String didYouMean,
    List<Count> categories,
    List<Count> kinds) {

  /** Why an answer is not as good as it could be. */
  public enum Degraded {
    /** The server is away: nothing was found by meaning, and spelling was not corrected. */
    ELASTICSEARCH_AWAY,
    /** The model is being loaded, or too many ask at once: nothing was found by meaning. */
    MEANING_NOT_READY
  }

  /**
   * An article that was found.
   *
   * @param titleMarked safe HTML, in which what was asked for is marked, as is the snippet
   * @param score from 0 to 1; only those of one answer are compared
   */
  public record Hit(PublishedArticle article, String titleMarked, String snippet, double score) {}

  /** How many of what was found are so. */
  public record Count(String key, int count) {}

  /** Nothing was found. */
  static SearchAnswer nothing(SearchMode mode) {
    return new SearchAnswer(List.of(), 0, mode, null, null, List.of(), List.of());
  }

  /** The same, found by {@code meant} in place of what was asked. */
  SearchAnswer meaning(String meant) {
    return new SearchAnswer(hits, total, mode, degraded, meant, categories, kinds);
  }
}
