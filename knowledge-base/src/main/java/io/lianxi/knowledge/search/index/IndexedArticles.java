package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Articles as they go into an index, with what was computed of them already.
 *
 * @param vectors what was computed once
 */
record IndexedArticles(PublishedArticles articles, Vectors vectors, Meaning meaning) {

  List<IndexedArticle> of(List<PublishedArticle> found) {
    Optional<Embeddings> embeddings = meaning.embeddings();
    if (embeddings.isEmpty()) {
      return found.stream().map(article -> new IndexedArticle(article, List.of(), false)).toList();
    }
    Map<ArticleId, Map<String, float[]>> kept =
        vectors.of(found.stream().map(PublishedArticle::id).toList(), embeddings.get().model());
    return found.stream()
        .map(article -> indexed(article, kept.getOrDefault(article.id(), Map.of())))
        .toList();
  }

  private static IndexedArticle indexed(PublishedArticle article, Map<String, float[]> kept) {
    List<String> passages = Passages.of(article).stream().map(Passages::name).toList();
    List<float[]> known =
        passages.stream()
            .map(kept::get)
            .filter(Objects::nonNull)
            .filter(vector -> vector.length > 0)
            .toList();
    return new IndexedArticle(article, known, kept.keySet().containsAll(Set.copyOf(passages)));
  }
}
