package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people look for and do not find, in whatever words they ask for it.
 *
 * @param id the subject of its first query
 * @param queries the ways to ask for it, the most frequent first; {@link #MOST_QUERIES} at most
 * @param searches how often it was searched for
 * @param noHit how often nothing was found
 * @param noClick how often something was found and nothing was opened
 * @param draft the article that is to fill it; null when there is none
 */
public record Gap(
    String id,
    List<Counted> queries,
    int searches,
    int noHit,
    int noClick,
    Instant lastAt,
    @Nullable ArticleId draft) {
  public static final int MOST_QUERIES = 20;

  /** What was typed, and how often. */
  public record Counted(String text, int count) {}

  public Gap {
    queries = List.copyOf(queries);
  }

  int failures() {
    return noHit + noClick;
  }
}
