package io.lianxi.knowledge.search;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.text.Likeness;
import io.lianxi.knowledge.text.Phrase;
import io.lianxi.knowledge.text.Vocabulary;
import io.lianxi.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one order of what was found by words and what was found by meaning.
 *
 * <p>By words and meaning, with m the weight of meaning, c the cosine, l the likeness of the title
 * or the question that is most like what was asked, and b the share of the best BM25: {@code m c +
 * (1 - m) (0.88 l³ + 0.12 b)}. Likeness is cubed so that it counts for what is nearly the same
 * words, and hardly for what merely shares some. By words alone: {@code (b + 0.2 l) / 1.2}.
 */
final class Fusion {
  private static final double LIKENESS = 0.88;
  private static final double LIKENESS_BY_WORDS = 0.2;

  /** What is farther has nothing to do with it; signs without sense are about as near. */
  private static final double NEAR = 0.45;

  /**
   * Where no article has a word of what is asked, it is taken for nonsense unless something is so
   * near: nonsense is up to 0.63 near to something, titles that answer are 0.66 at least.
   */
  private static final double SURELY_NEAR = 0.65;

  /** Without a word in common this share of the best BM25 is needed. */
  private static final double SHARE = 0.3;

  /** What was not among the nearest is a bit farther than the farthest of them. */
  private static final double BEYOND = 0.95;

  private final Vocabulary vocabulary;
  private final double meaning;

  /**
   * @param meaning the weight of meaning, 0 to 1
   */
  Fusion(Vocabulary vocabulary, double meaning) {
    this.vocabulary = vocabulary;
    this.meaning = meaning;
  }

  private record Both(@Nullable Candidate byWords, @Nullable Candidate byMeaning) {
    Candidate any() {
      Candidate any = byWords == null ? byMeaning : byWords;
      if (any == null) {
        throw new IllegalStateException("found by nothing");
      }
      return any;
    }
  }

  /** By words alone. */
  List<Ranked> byWords(List<Candidate> found, Set<String> asked) {
    double best = best(found);
    Likeness likenesses = vocabulary.likeness(asked);
    Phrase whole = whole(asked);
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : found) {
      double share = candidate.score() / best;
      if (isRelated(candidate, share, whole)) {
        double likeness = likeness(candidate, likenesses);
        ranked.add(
            ranked(candidate, (share + LIKENESS_BY_WORDS * likeness) / (1 + LIKENESS_BY_WORDS)));
      }
    }
    return inOrder(ranked);
  }

  /**
   * By words and by meaning; the scores of {@code near} are cosines.
   *
   * @param isKnown has any article a word of what was asked?
   */
  List<Ranked> byBoth(
      List<Candidate> found, List<Candidate> near, Set<String> asked, boolean isKnown) {
    Map<ArticleId, Both> all = new LinkedHashMap<>();
    found.forEach(candidate -> all.put(candidate.id(), new Both(candidate, null)));
    near.forEach(
        candidate ->
            all.merge(
                candidate.id(),
                new Both(null, candidate),
                (words, meant) -> new Both(words.byWords(), meant.byMeaning())));
    double best = best(found);
    Likeness likenesses = vocabulary.likeness(asked);
    Phrase whole = whole(asked);
    double needed = isKnown ? NEAR : SURELY_NEAR;
    double farthest = near.stream().mapToDouble(Candidate::score).min().orElse(0) * BEYOND;
    List<Ranked> ranked = new ArrayList<>();
    for (Both both : all.values()) {
      double share = both.byWords() == null ? 0 : both.byWords().score() / best;
      double cosine = both.byMeaning() == null ? farthest : both.byMeaning().score();
      Candidate candidate = both.any();
      boolean isNear = both.byMeaning() != null && cosine >= needed;
      if (isNear || (isKnown && isRelated(candidate, share, whole))) {
        double likeness = likeness(candidate, likenesses);
        double words = LIKENESS * likeness * likeness * likeness + (1 - LIKENESS) * share;
        ranked.add(ranked(candidate, meaning * Math.max(0, cosine) + (1 - meaning) * words));
      }
    }
    return inOrder(ranked);
  }

  private static double best(List<Candidate> found) {
    return found.stream().mapToDouble(Candidate::score).max().orElse(1);
  }

  private static double likeness(Candidate candidate, Likeness asked) {
    return candidate.phrases().stream().mapToDouble(asked::to).max().orElse(0);
  }

  /** Single characters in common are no relation, unless nothing else was asked for. */
  private static boolean isRelated(Candidate candidate, double share, Phrase whole) {
    return share >= SHARE || (share > 0 && candidate.says(whole));
  }

  private static Phrase whole(Set<String> asked) {
    return Phrase.of(asked.stream().filter(word -> !Words.isCharacter(word)).toList());
  }

  private static Ranked ranked(Candidate candidate, double score) {
    return new Ranked(candidate.id(), score, candidate.category(), candidate.kind());
  }

  private static List<Ranked> inOrder(List<Ranked> ranked) {
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    return ranked;
  }

  /** {@code first}, and behind them what only {@code more} has, none better than the last. */
  static List<Ranked> behind(List<Ranked> first, List<Ranked> more) {
    Set<ArticleId> known = first.stream().map(Ranked::id).collect(Collectors.toSet());
    double last = first.isEmpty() ? 1 : first.getLast().score();
    List<Ranked> all = new ArrayList<>(first);
    more.stream()
        .filter(one -> !known.contains(one.id()))
        .map(one -> one.score() <= last ? one : one.with(last))
        .forEach(all::add);
    return all;
  }

  /** How many of {@code ranked} are of each key, the most first. */
  static List<SearchAnswer.Count> counts(
      List<Ranked> ranked, java.util.function.Function<Ranked, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    ranked.forEach(one -> counts.merge(key.apply(one), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(count -> !count.getKey().isEmpty())
        .map(count -> new SearchAnswer.Count(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingInt(SearchAnswer.Count::count)
                .reversed()
                .thenComparing(SearchAnswer.Count::key))
        .toList();
  }
}
