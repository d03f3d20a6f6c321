package io.lianxi.knowledge.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that all titles and questions are made of, and in how many articles each is.
 *
 * <p>How much a word says is BM25's inverse document frequency, {@code ln(1 + (n - k + 0.5) / (k +
 * 0.5))} of k in n articles; while there are too few articles to count, how rare it is in Chinese
 * at large.
 */
public final class Vocabulary {
  private static final int TOO_FEW = 20;
  private static final int LONGEST_WORD = 6;

  private final Set<String> words;
  private final WordWeights weights;
  private final boolean isCounted;
  private final Map<String, String> bySound;

  /**
   * @param articles in how many articles each word is
   * @param total how many articles there are
   */
  public Vocabulary(Map<String, Integer> articles, long total) {
    this.words = Set.copyOf(articles.keySet());
    this.isCounted = total >= TOO_FEW;
    double rarest = frequency(0, total);
    // the dictionary is not read before there is a word: nobody would start before it is
    this.weights =
        isCounted
            ? new WordWeights(
                words, word -> frequency(articles.getOrDefault(word, 0), total), () -> rarest)
            : new WordWeights(words, Words::information, () -> Words.RAREST);
    this.bySound = bySound(articles);
  }

  private static double frequency(int count, long total) {
    return Math.log1p((Math.max(0, total - count) + 0.5) / (count + 0.5));
  }

  /** Of words that sound the same the one that is used most. */
  private static Map<String, String> bySound(Map<String, Integer> articles) {
    Map<String, String> sounds = new HashMap<>();
    articles.entrySet().stream()
        .filter(word -> word.getKey().length() > 1 && Folding.isHan(word.getKey().codePointAt(0)))
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(word -> -word.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(word -> sounds.putIfAbsent(Pinyin.of(word.getKey()), word.getKey()));
    return Map.copyOf(sounds);
  }

  /** Are there enough articles to tell from them what is written and what is not? */
  public boolean isCounted() {
    return isCounted;
  }

  public boolean knows(String word) {
    return words.contains(word);
  }

  /** How much {@code word} says. */
  public double weight(String word) {
    return isCounted ? weights.of(Phrase.code(word)) : Words.information(word);
  }

  /** How alike phrases are to {@code words}. */
  public Likeness likeness(Set<String> words) {
    double all = words.stream().mapToDouble(this::weight).sum();
    return new Likeness(weights, words, all);
  }

  /** The Chinese word that is written {@code letters} in pinyin; empty when none is. */
  public Optional<String> sounding(String letters) {
    return Optional.ofNullable(bySound.get(letters));
  }

  /**
   * What {@code folded} should perhaps have been: pinyin as characters, and unknown characters as
   * the known word that sounds the same. Empty when there is nothing to correct.
   */
  public Optional<String> corrected(String folded) {
    StringBuilder corrected = new StringBuilder(folded);
    List<Words.Word> words = Words.inOrder(folded);
    for (int i = words.size() - 1; i >= 0; i--) {
      Words.Word word = words.get(i);
      if (knows(word.text()) && !Words.isCharacter(word.text())) {
        continue;
      }
      int first = i;
      Optional<String> other = other(folded, words, i, i);
      for (int from = i - 1; other.isEmpty() && from >= Math.max(0, i - LONGEST_WORD); from--) {
        other = other(folded, words, from, i);
        first = from;
      }
      if (other.isPresent()) {
        int end = word.start() + word.text().length();
        corrected.replace(words.get(first).start(), end, other.get());
        i = first;
      }
    }
    String now = corrected.toString();
    return now.equals(folded) ? Optional.empty() : Optional.of(now);
  }

  /** The known word that sounds like those from {@code first} to {@code last}, if they are none. */
  private Optional<String> other(String folded, List<Words.Word> words, int first, int last) {
    Words.Word end = words.get(last);
    String written = folded.substring(words.get(first).start(), end.start() + end.text().length());
    boolean isOne = written.length() > 1 && written.length() <= LONGEST_WORD * 6;
    return !isOne || knows(written)
        ? Optional.empty()
        : sounding(Pinyin.of(written))
            .filter(other -> !folded.contains(other) && Math.abs(length(written, other)) == 0);
  }

  /** Characters are taken for as many others; letters for any number. */
  private static int length(String written, String other) {
    return written.chars().allMatch(Folding::isHan) ? written.length() - other.length() : 0;
  }
}
