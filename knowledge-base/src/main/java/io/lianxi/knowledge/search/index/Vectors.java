package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Vectors of passages that were computed once, in half precision. */
interface Vectors {

  /** By passage, all that {@code model} has computed of {@code articles}. */
  Map<ArticleId, Map<String, float[]>> of(Collection<ArticleId> articles, String model);

  /**
   * Keeps what {@code model} has computed of passages of articles, over what was kept of them.
   *
   * @param vectors of each article by the passage's {@link Passages#name}; one of no length when
   *     the model cannot read the passage
   */
  void keep(Map<ArticleId, Map<String, float[]>> vectors, String model);

  /** Forgets what was kept of passages that the articles do not have any more. */
  void keepOnly(Map<ArticleId, Set<String>> passages);
}
