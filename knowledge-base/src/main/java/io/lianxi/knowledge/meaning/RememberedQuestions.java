package io.lianxi.knowledge.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Embeddings that remember the vectors of questions asked before: the next page, another category,
 * and what many customers ask that day. A vector is two kilobytes and never changes, so some
 * thousands are kept, those that are asked most and latest.
 */
final class RememberedQuestions implements Embeddings {
  private static final int MOST = 16_384;

  private final Embeddings embeddings;
  private final Cache<String, float[]> vectors = Caffeine.newBuilder().maximumSize(MOST).build();

  RememberedQuestions(Embeddings embeddings) {
    this.embeddings = embeddings;
  }

  @Override
  public String model() {
    return embeddings.model();
  }

  @Override
  public int dimensions() {
    return embeddings.dimensions();
  }

  /** Who asks too much at once is told so and nothing is remembered of it. */
  @Override
  public Optional<float[]> ofQuestion(String text) {
    return remembered(text).or(() -> computed(text));
  }

  @Override
  public Optional<float[]> remembered(String text) {
    return Optional.ofNullable(vectors.getIfPresent(text)).map(float[]::clone);
  }

  private Optional<float[]> computed(String text) {
    Optional<float[]> computed = embeddings.ofQuestion(text);
    computed.ifPresent(vector -> vectors.put(text, vector.clone()));
    return computed;
  }

  @Override
  public float[] ofPassage(String text) {
    return embeddings.ofPassage(text);
  }

  @Override
  public void close() {
    embeddings.close();
  }
}
