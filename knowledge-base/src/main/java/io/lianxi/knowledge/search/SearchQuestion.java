package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for.
 *
 * @param text as it was typed; of a long one only the beginning counts
 * @param from how many of the best are left out
 * @param size how many are wanted
 * @param mode {@link SearchMode#HYBRID} goes by words alone where nothing computes meaning
 */
public record SearchQuestion(String text, int from, int size, Scope scope, SearchMode mode) {
  /** Beyond so many nobody looks. */
  public static final int MOST = 1_000;

  /**
   * Where and when it has to be true, and what it has to be.
   *
   * @param day on which it has to be true
   * @param province null for anywhere
   * @param category null for any, as for the kind
   */
  public record Scope(
      LocalDate day,
      @Nullable String province,
      @Nullable String category,
      @Nullable ArticleKind kind) {}

  public SearchQuestion {
    if (from < 0 || size < 1 || from + size > MOST) {
      throw new IllegalArgumentException("from " + from + ", size " + size);
    }
  }

  /** The same in other words. */
  SearchQuestion asking(String other) {
    return new SearchQuestion(other, from, size, scope, mode);
  }
}
