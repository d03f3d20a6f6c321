package io.lianxi.knowledge.text;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import com.huaban.analysis.jieba.SegToken;
import com.huaban.analysis.jieba.WordDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is made of as far as search goes: its Chinese words and single characters, its
 * numbers, product codes and words in letters.
 */
public final class Words {
  /** Longer ones are cut; Elasticsearch and people have no use for them. */
  public static final int LONGEST = 64;

  /**
   * Words of Chinese; star and hash codes; and letters or digits, also joined: HG8245H-5V, 4.5g.
   */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<han>\\p{IsHan}+)|(?<code>[*#]+[0-9][0-9*#]*)"
              + "|(?<plain>[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+"
              + "(?:[-_./+@:]+[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+)*)");

  private static final Pattern BETWEEN_SEPARATORS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTERS_OR_DIGITS = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");
  private static final JiebaSegmenter JIEBA = new JiebaSegmenter();

  /** What the rarest word says. */
  static final double RAREST =
      -WordDictionary.getInstance().freqs.values().stream()
          .mapToDouble(Double::doubleValue)
          .min()
          .orElse(-20);

  private Words() {}

  /** Reads the dictionary, in a second or more, so that the first who searches need not wait. */
  public static void ready() {
    JIEBA.process("好", SegMode.INDEX);
  }

  /** All of {@code folded}'s words, as often as they are there. */
  public static List<String> of(String folded) {
    List<String> words = new ArrayList<>();
    Matcher run = RUN.matcher(folded);
    while (run.find()) {
      if (run.group("han") != null) {
        chinese(run.group(), words);
      } else if (run.group("code") != null) {
        words.add(cut(run.group()));
      } else {
        plain(run.group(), words);
      }
    }
    return words;
  }

  private static void chinese(String run, List<String> words) {
    for (SegToken token : JIEBA.process(run, SegMode.INDEX)) {
      if (!isCharacter(token.word)) {
        words.add(cut(token.word));
      }
    }
    run.codePoints().mapToObj(Character::toString).forEach(words::add);
  }

  /** The whole, what separators join, and letters and digits apart: iphone15 is iphone and 15. */
  private static void plain(String run, List<String> words) {
    words.add(cut(run));
    Matcher between = BETWEEN_SEPARATORS.matcher(run);
    while (between.find()) {
      part(between.group(), run, words);
      Matcher alike = LETTERS_OR_DIGITS.matcher(between.group());
      while (alike.find()) {
        part(alike.group(), between.group(), words);
      }
    }
  }

  private static void part(String part, String whole, List<String> words) {
    if (part.length() > 1 && part.length() < whole.length()) {
      words.add(cut(part));
    }
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }

  /** The words of {@code folded} one after the other, no part of it twice. */
  public static List<Word> inOrder(String folded) {
    List<Word> words = new ArrayList<>();
    Matcher run = RUN.matcher(folded);
    while (run.find()) {
      if (run.group("han") == null) {
        words.add(new Word(run.group(), run.start()));
      } else {
        for (SegToken token : JIEBA.process(run.group(), SegMode.SEARCH)) {
          words.add(new Word(token.word, run.start() + token.startOffset));
        }
      }
    }
    return words;
  }

  /**
   * A word where it is.
   *
   * @param start of its first character
   */
  public record Word(String text, int start) {}

  /** Is {@code word} a single Chinese character? */
  public static boolean isCharacter(String word) {
    return word.codePointCount(0, word.length()) == 1 && Folding.isHan(word.codePointAt(0));
  }

  /**
   * How much {@code word} says in Chinese at large, in nats: the rarer, the more.
   *
   * @return what the rarest says, for one that nobody has counted
   */
  static double information(String word) {
    Double logarithm = WordDictionary.getInstance().freqs.get(word);
    return logarithm == null ? RAREST : -logarithm;
  }
}
