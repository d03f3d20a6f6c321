package io.lianxi.knowledge.meaning;

import java.util.Optional;

/**
 * Gives texts their vectors, of length one, so that the product of two is the cosine between them.
 * The same text has the same vector as long as {@link #model} is the same.
 */
public interface Embeddings extends AutoCloseable {

  /** The model, its version and that of what runs it: vectors of two are not compared. */
  String model();

  /** How many numbers a vector has. */
  int dimensions();

  /** The vector of what somebody asks for. Empty when too many ask at once; asked again later. */
  Optional<float[]> ofQuestion(String text);

  /** The vector of what somebody asks for, if it need not be computed. */
  default Optional<float[]> remembered(String text) {
    return Optional.empty();
  }

  /**
   * The vector of something to be found; waits its turn, which is not that of questions.
   *
   * @throws IllegalStateException when closed; any other exception means that the model cannot read
   *     the text
   */
  float[] ofPassage(String text);

  /** Gives back what computing needed; nothing is asked afterwards. */
  @Override
  default void close() {}
}
