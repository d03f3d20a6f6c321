package io.lianxi.knowledge.search;

import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import io.lianxi.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How what somebody typed is understood.
 *
 * @param folded what was typed, folded
 * @param words what it is made of; those that say most, if there are too many
 * @param others what may stand for some of it
 * @param unknown words in letters that no title has, perhaps misspelled
 * @param meant what its meaning is computed of
 * @param corrected what may have been meant
 */
record Reading(
    String folded,
    Set<String> words,
    List<Other> others,
    Set<String> unknown,
    String meant,
    Optional<String> corrected) {
  /** Longer questions are cut: the rest of a long story says nothing more. */
  static final int LONGEST = 512;

  private static final int MOST_WORDS = 64;
  private static final int SHORTEST_MISSPELLED = 4;

  /** Beside a word that titles have, one that may stand for it counts little, else as much. */
  private static final double BESIDE = 0.15;

  private static final double INSTEAD = 0.8;

  /**
   * What may stand for a part of what was typed.
   *
   * @param weight how much it counts, 1 for as much as what was typed
   */
  record Other(List<String> words, double weight) {}

  static Reading of(String typed, Vocabulary vocabulary, Synonyms synonyms) {
    String folded = Folding.of(cut(typed)).strip();
    Set<String> all = new LinkedHashSet<>(Words.of(folded));
    Optional<String> corrected = vocabulary.corrected(folded);
    List<Other> others = new ArrayList<>();
    for (Synonyms.Other other : synonyms.in(folded)) {
      boolean isKnown = isKnown(synonyms.words(other.from()), vocabulary);
      others.add(new Other(synonyms.words(other.to()), isKnown ? BESIDE : INSTEAD));
    }
    corrected
        .map(Reading::distinct)
        .map(words -> words.stream().filter(word -> isNew(word, all)).toList())
        .ifPresent(words -> others.add(new Other(words, INSTEAD)));
    boolean isInLetters = folded.codePoints().allMatch(c -> c < 0x250);
    return new Reading(
        folded,
        most(all, vocabulary),
        others.stream().filter(other -> !other.words().isEmpty()).toList(),
        corrected.isPresent() ? Set.of() : misspelled(all, vocabulary),
        isInLetters ? corrected.orElse(folded) : folded,
        corrected);
  }

  /** What of it is understood. */
  static String cut(String typed) {
    if (typed.length() <= LONGEST) {
      return typed;
    }
    return typed.substring(0, Character.isLowSurrogate(typed.charAt(LONGEST)) ? 511 : LONGEST);
  }

  private static List<String> distinct(String folded) {
    return Words.of(folded).stream().distinct().toList();
  }

  private static boolean isNew(String word, Set<String> all) {
    return !Words.isCharacter(word) && !all.contains(word);
  }

  private static boolean isKnown(List<String> words, Vocabulary vocabulary) {
    return words.stream().filter(word -> !Words.isCharacter(word)).allMatch(vocabulary::knows);
  }

  private static Set<String> most(Set<String> all, Vocabulary vocabulary) {
    if (all.size() <= MOST_WORDS) {
      return all;
    }
    return all.stream()
        .sorted(Comparator.<String>comparingDouble(vocabulary::weight).reversed())
        .limit(MOST_WORDS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> misspelled(Set<String> all, Vocabulary vocabulary) {
    return all.stream()
        .filter(word -> word.length() >= SHORTEST_MISSPELLED && !vocabulary.knows(word))
        .filter(word -> word.chars().anyMatch(c -> c >= 'a' && c <= 'z'))
        .filter(word -> word.chars().allMatch(c -> c < 0x80))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same without single characters, which may be a part of any word. */
  Reading whole() {
    Set<String> whole = new LinkedHashSet<>(words);
    whole.removeIf(Words::isCharacter);
    return new Reading(folded, whole, others, unknown, meant, corrected);
  }

  /** What is marked in what was found. */
  Set<String> marks() {
    Set<String> marks = new LinkedHashSet<>(words);
    others.forEach(other -> marks.addAll(other.words()));
    return marks;
  }
}
