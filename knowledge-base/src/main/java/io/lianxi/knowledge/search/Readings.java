package io.lianxi.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How questions asked before are understood: the next page, another category, and what many
 * customers ask that day. They are understood anew as soon as words or synonyms are others.
 */
final class Readings {
  /** Ten thousand questions of usual length. */
  private static final int MOST_CHARACTERS = 300_000;

  /** What one takes besides, however short it is. */
  private static final int EACH = 18;

  private volatile @Nullable Remembered remembered;

  private record Remembered(
      Vocabulary vocabulary, Synonyms synonyms, Cache<String, Reading> readings) {

    Remembered(Vocabulary vocabulary, Synonyms synonyms) {
      this(
          vocabulary,
          synonyms,
          Caffeine.newBuilder()
              .maximumWeight(MOST_CHARACTERS)
              .<String, Reading>weigher((text, reading) -> EACH + text.length())
              .build());
    }
  }

  Reading of(String typed, Vocabulary vocabulary, Synonyms synonyms) {
    Remembered now = remembered;
    if (now == null || now.vocabulary != vocabulary || now.synonyms != synonyms) {
      now = new Remembered(vocabulary, synonyms);
      remembered = now;
    }
    return now.readings.get(Reading.cut(typed), cut -> Reading.of(cut, vocabulary, synonyms));
  }
}
