package io.lianxi.knowledge.text;

import java.util.Arrays;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * How much words say, by what stands for them in a {@link Phrase}. A search looks up some thousand:
 * no map of the JDK holds numbers without an object for each that is asked for.
 */
final class WordWeights {
  private static final double FREE = Double.NaN;

  private final int[] codes;
  private final double[] weights;
  private final DoubleSupplier unknown;

  /**
   * @param unknown what a word says that is none of {@code words}; only asked for when one is met
   */
  WordWeights(Set<String> words, ToDoubleFunction<String> weight, DoubleSupplier unknown) {
    int places = Integer.highestOneBit(Math.max(1, words.size())) * 4;
    this.codes = new int[places];
    this.weights = new double[places];
    this.unknown = unknown;
    Arrays.fill(weights, FREE);
    // of two words with one number the one that says less, in whatever order they come
    words.forEach(word -> put(Phrase.code(word), weight.applyAsDouble(word)));
  }

  private void put(int code, double weight) {
    int place = place(code);
    codes[place] = code;
    weights[place] = Double.isNaN(weights[place]) ? weight : Math.min(weights[place], weight);
  }

  double of(int code) {
    double weight = weights[place(code)];
    return Double.isNaN(weight) ? unknown.getAsDouble() : weight;
  }

  /** Where {@code code} is, or would be; at least half of all places are free. */
  private int place(int code) {
    int place = code & (codes.length - 1);
    while (!Double.isNaN(weights[place]) && codes[place] != code) {
      place = (place + 1) & (codes.length - 1);
    }
    return place;
  }
}
