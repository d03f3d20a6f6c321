package io.lianxi.ticket.work;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The signs of a text, and its pairs of neighbours: by them any part of it is found, also in
 * languages that do not part their words.
 */
final class WordGrams {
  private WordGrams() {}

  /** All of {@code text}. */
  static Set<String> of(String text) {
    int[] signs = signs(text);
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i < signs.length; i++) {
      grams.add(new String(signs, i, 1));
      if (i + 1 < signs.length) {
        grams.add(new String(signs, i, 2));
      }
    }
    return grams;
  }

  /** Those that every text has in which {@code word} is. */
  static Collection<String> asked(String word) {
    int[] signs = signs(word);
    return signs.length < 2
        ? of(word)
        : of(word).stream().filter(gram -> gram.codePointCount(0, gram.length()) == 2).toList();
  }

  private static int[] signs(String text) {
    return text.toLowerCase(Locale.ROOT).codePoints().toArray();
  }
}
