package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.article.ArticleId;
import java.time.Instant;

/**
 * What a reader thinks of an article.
 *
 * @param edition the one that was read
 * @param by log-in name
 * @param comment why; "" when nothing was said
 */
public record Opinion(
    ArticleId article,
    int edition,
    String by,
    boolean isUseful,
    String comment,
    Beside beside,
    Instant at) {
  /** A comment has so many characters at most. */
  public static final int LONGEST_COMMENT = 500;
}
