package io.lianxi.knowledge.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;

/** The model that computes vectors here. */
@NullMarked
public final class Models {
  private Models() {}

  /** What it says it is. */
  public static String usual() {
    try (OnnxEmbeddings embeddings = new OnnxEmbeddings(1)) {
      return embeddings.model();
    } catch (IOException | OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
