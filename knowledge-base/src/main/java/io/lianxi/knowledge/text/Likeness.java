package io.lianxi.knowledge.text;

import java.util.Set;

/**
 * How alike phrases are to what was asked: what the words say that both have, over what all words
 * of either say; 0 for nothing in common, 1 for the same words.
 */
public final class Likeness {
  private final WordWeights weights;
  private final int[] asked;
  private final double all;

  /**
   * @param all what all words of {@code asked} say
   */
  Likeness(WordWeights weights, Set<String> asked, double all) {
    this.weights = weights;
    this.asked = Phrase.of(asked).codes();
    this.all = all;
  }

  /** To that phrase. */
  public double to(Phrase phrase) {
    double both = 0;
    double either = all;
    int next = 0;
    for (int word : phrase.codes()) {
      while (next < asked.length && asked[next] < word) {
        next++;
      }
      if (next < asked.length && asked[next] == word) {
        both += weights.of(word);
      } else {
        either += weights.of(word);
      }
    }
    return either == 0 ? 0 : Math.min(1, both / either); // sums may differ in their last digit
  }
}
