package io.lianxi.ivr.chat.search;

import io.lianxi.knowledge.text.Folding;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What texts are found by: words of scripts that have blanks between them, and of those that have
 * none every two neighbours, and the last one alone.
 */
final class Grams {
  /** Longer words are found by their beginnings. */
  private static final int LONGEST = 40;

  /** More of one text are not kept. */
  private static final int MOST = 20_000;

  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Grams() {}

  /** Letters and digits that belong together. */
  private record Run(String text, boolean isWord) {}

  /** By what {@code text} is found. */
  static Set<String> of(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (Run run : runs(text)) {
      int[] points = run.text().codePoints().toArray();
      if (run.isWord()) {
        grams.add(part(points, 0, LONGEST));
      } else {
        for (int i = 0; i < points.length && grams.size() < MOST; i++) {
          grams.add(part(points, i, i + 2));
        }
      }
      if (grams.size() >= MOST) {
        return grams;
      }
    }
    return grams;
  }

  private static String part(int[] points, int from, int to) {
    return new String(points, from, Math.min(to, points.length) - from);
  }

  /**
   * What texts have in which {@code word} stands, as a condition of the store: each with {@code :*}
   * where it only begins so; empty when there is no letter and no digit in the word.
   */
  static List<String> conditions(String word) {
    List<String> conditions = new ArrayList<>();
    for (Run run : runs(word)) {
      int[] points = run.text().codePoints().toArray();
      if (run.isWord() || points.length == 1) {
        conditions.add(part(points, 0, LONGEST) + ":*");
      } else {
        for (int i = 0; i + 1 < points.length; i++) {
          conditions.add(part(points, i, i + 2));
        }
      }
    }
    return conditions;
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int[] points = Folding.aligned(text).codePoints().toArray();
    int from = 0;
    while (from < points.length) {
      int to = from;
      boolean isWord = isOfWord(points[from]);
      while (to < points.length
          && Character.isLetterOrDigit(points[to])
          && isOfWord(points[to]) == isWord) {
        to++;
      }
      if (to > from) {
        runs.add(new Run(part(points, from, to), isWord));
      }
      from = Math.max(to, from + 1);
    }
    return runs;
  }

  private static boolean isOfWord(int point) {
    return !WITHOUT_BLANKS.contains(UnicodeScript.of(point));
  }
}
