package io.lianxi.knowledge.search;

import io.lianxi.knowledge.text.Vocabulary;
import java.util.Map;

/**
 * Where the words of all titles come from, kept in memory because every search needs them.
 *
 * <p>While Elasticsearch is away, what was known last stays.
 */
interface Vocabularies {

  /** What is known; empty until something is. */
  Vocabulary known();

  /** Reads what has changed. */
  void refresh();

  /** Knows nothing: words say what they say in Chinese at large. */
  static Vocabulary none() {
    return new Vocabulary(Map.of(), 0);
  }
}
