package io.lianxi.knowledge.text;

import java.util.Collection;
import java.util.Set;

/**
 * How alike phrases are to what was asked: what the words say that both have, over what all words
 * of either say; 0 for nothing in common, 1 for the same words.
 */
public final class Likeness {
  private final Vocabulary vocabulary;
  private final Set<String> asked;
  private final double all;

  Likeness(Vocabulary vocabulary, Set<String> asked) {
    this.vocabulary = vocabulary;
    this.asked = asked;
    this.all = asked.stream().mapToDouble(vocabulary::weight).sum();
  }

  /**
   * To that phrase.
   *
   * @param phrase its words, each once
   */
  public double to(Collection<String> phrase) {
    double both = 0;
    double either = all;
    for (String word : phrase) {
      double weight = vocabulary.weight(word);
      if (asked.contains(word)) {
        both += weight;
      } else {
        either += weight;
      }
    }
    // an index of before, which answers until it is built anew, has some of them twice
    return either == 0 ? 0 : Math.min(1, both / either);
  }
}
