package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.article.ArticleId;
import java.util.List;

/**
 * A question, and the articles that answer it.
 *
 * @param relevant each of them answers it
 */
public record LabelledQuery(String text, List<ArticleId> relevant) {
  public LabelledQuery {
    relevant = List.copyOf(relevant);
  }
}
