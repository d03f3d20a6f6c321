package io.lianxi.knowledge.search;

import io.lianxi.knowledge.text.Vocabulary;
import java.util.Map;

/**
 * Where the words of all titles come from, and the days of all articles, kept in memory because
 * every search needs them.
 *
 * <p>While Elasticsearch is away, what was known last stays.
 */
interface Vocabularies {

  /** What is known; empty until something is. */
  Vocabulary known();

  /** On which days all articles are true; {@link CommonDays#NONE} until something is known. */
  CommonDays days();

  /** Reads what has changed. */
  void refresh();

  /** Knows nothing: words say what they say in Chinese at large. */
  static Vocabulary none() {
    return new Vocabulary(Map.of(), 0);
  }
}
