package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.learning.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Articles that answer the same: the title or a question of one has at least {@link #ALIKE} of its
 * words in common with the title or a question of another, as {@link Wording#likeness} counts them,
 * and there are a day and a province in which both are true.
 *
 * <p>Of an article the title and {@link #MOST_QUESTIONS} questions are looked at. Two that are so
 * much alike have the same numbers and share one of their rarest words, so only those are compared
 * that do; and after {@link #MOST_COMPARED} comparisons it ends, the articles that came first
 * compared with all others.
 */
final class Duplicates {
  static final double ALIKE = 0.85;
  static final int MOST_QUESTIONS = 10;
  static final int MOST_COMPARED = 2_000_000;

  /** So many pairs are told at most, the most alike first. */
  static final int MOST = 100;

  /** Of n words of one so many are in the other, however long that is. */
  private static final double COMMON = ALIKE / (2 - ALIKE);

  private final List<Saying> sayings = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  /** Where those are that have a word among their rarest, and the same numbers. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  private final Map<String, Pair> found = new HashMap<>();
  private int compared;

  private record Saying(Sayings article, Wording wording) {}

  /**
   * Two articles that answer the same, to be looked at by who knows.
   *
   * @param similarity from 0 to 1
   */
  record Pair(Sayings one, Sayings other, double similarity) {}

  private Duplicates() {}

  /** The pairs among {@code articles}. */
  static List<Pair> among(List<Sayings> articles) {
    Duplicates duplicates = new Duplicates();
    articles.forEach(duplicates::add);
    for (int i = 0; i < duplicates.sayings.size(); i++) {
      duplicates.compare(i);
    }
    return duplicates.found.values().stream()
        .sorted(
            Comparator.comparingDouble(Pair::similarity)
                .reversed()
                .thenComparing(pair -> pair.one().id())
                .thenComparing(pair -> pair.other().id()))
        .limit(MOST)
        .toList();
  }

  private void add(Sayings article) {
    Stream.concat(Stream.of(article.title()), article.questions().stream().limit(MOST_QUESTIONS))
        .flatMap(text -> Wording.of(text).stream())
        .distinct()
        .forEach(
            wording -> {
              sayings.add(new Saying(article, wording));
              wording.words().forEach(word -> frequency.merge(word, 1, Integer::sum));
            });
  }

  /** With those before it, which leave their rarest words behind as this one does. */
  private void compare(int place) {
    Saying one = sayings.get(place);
    List<String> keys = keys(one.wording());
    Set<Integer> others = new LinkedHashSet<>();
    keys.forEach(key -> others.addAll(places.getOrDefault(key, List.of())));
    for (int other : others) {
      if (compared++ >= MOST_COMPARED) {
        return;
      }
      compare(sayings.get(other), one);
    }
    keys.forEach(key -> places.computeIfAbsent(key, none -> new ArrayList<>()).add(place));
  }

  private List<String> keys(Wording wording) {
    int all = wording.words().size();
    String numbers = String.join(" ", wording.numbers());
    return wording.words().stream()
        .sorted(
            Comparator.<String>comparingInt(word -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(all - (int) Math.ceil(COMMON * all) + 1L)
        .map(word -> word + " " + numbers)
        .toList();
  }

  private void compare(Saying one, Saying other) {
    double likeness = one.wording().likeness(other.wording());
    int order = one.article().id().compareTo(other.article().id());
    if (order == 0 || likeness < ALIKE || !one.article().meets(other.article())) {
      return;
    }
    Pair pair =
        order < 0
            ? new Pair(one.article(), other.article(), likeness)
            : new Pair(other.article(), one.article(), likeness);
    found.merge(
        pair.one().id() + " " + pair.other().id(),
        pair,
        (before, now) -> before.similarity() >= now.similarity() ? before : now);
  }
}
