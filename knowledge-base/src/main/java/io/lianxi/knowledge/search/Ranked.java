package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleId;

/**
 * An article in its place among the answers.
 *
 * @param score from 0 to 1
 */
record Ranked(ArticleId id, double score, String category, String kind) {
  /** The same with another score. */
  Ranked with(double other) {
    return new Ranked(id, other, category, kind);
  }
}
