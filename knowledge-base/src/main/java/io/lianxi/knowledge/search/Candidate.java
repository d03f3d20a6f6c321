package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleId;
import java.util.List;
import java.util.Set;

/**
 * An article that may be an answer.
 *
 * @param score BM25 of its words, or the cosine between what it means and what is meant
 * @param phrases the words of its title and of each of its questions
 */
record Candidate(
    ArticleId id, double score, List<? extends Set<String>> phrases, String category, String kind) {

  /** Has its title or one of its questions one of {@code words}? */
  boolean says(Set<String> words) {
    return phrases.stream().flatMap(Set::stream).anyMatch(words::contains);
  }
}
