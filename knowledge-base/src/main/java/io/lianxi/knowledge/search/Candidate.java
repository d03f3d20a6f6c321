package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An article that may be an answer.
 *
 * @param score BM25 of its words, or the cosine between what it means and what is meant
 * @param phrases the words of its title and of each of its questions, each once
 */
record Candidate(
    ArticleId id, double score, List<List<String>> phrases, String category, String kind) {

  /** Has its title or one of its questions one of {@code words}? */
  boolean says(Set<String> words) {
    return says(words, word -> true);
  }

  /** Has its title or one of its questions one of {@code words} that is such a one? */
  boolean says(Set<String> words, Predicate<String> isSuch) {
    for (List<String> phrase : phrases) {
      for (String word : phrase) {
        if (words.contains(word) && isSuch.test(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
