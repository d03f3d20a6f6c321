package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.text.Phrase;
import java.util.List;

/**
 * An article that may be an answer.
 *
 * @param score BM25 of its words, or the cosine between what it means and what is meant
 * @param phrases its title and each of its questions
 */
record Candidate(ArticleId id, double score, List<Phrase> phrases, String category, String kind) {

  /** Has its title or one of its questions one of {@code words}? */
  boolean says(Phrase words) {
    return phrases.stream().anyMatch(phrase -> phrase.sharesWith(words));
  }
}
