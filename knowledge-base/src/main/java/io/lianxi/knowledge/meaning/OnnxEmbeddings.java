package io.lianxi.knowledge.meaning;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * bge-small-zh-v1.5, quantized, run by ONNX in this process. A session computes on the thread that
 * asks, so a semaphore says how many compute at once: questions and passages have their own.
 */
final class OnnxEmbeddings implements Embeddings {
  private static final String MODEL = "bge-small-zh-v1.5-q";
  private static final int DIMENSIONS = 512;
  private static final long QUESTION_WAITS_MILLIS = 250;

  /** The model reads 510 characters and tokens; more would be averaged away. */
  private static final int LONGEST = 500;

  /** The model wants a sign at least. */
  private static final String NOTHING = "。";

  private final OrtSession questions;
  private final OrtSession passages;
  private final Encoder questionEncoder;
  private final Encoder passageEncoder;
  private final Semaphore questionTurns;
  private final Semaphore passageTurns;
  private final int threads;
  private volatile boolean isClosed;

  private static final class Encoder extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Encoder(OrtSession session) throws IOException {
      super(Runnable::run);
      try (InputStream tokenizer = resource(MODEL + "-tokenizer.json")) {
        encoder =
            new OnnxBertBiEncoder(
                OrtEnvironment.getEnvironment(), session, tokenizer, PoolingMode.CLS);
      }
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    float[] vector(String text) {
      String said = text.isBlank() ? NOTHING : text;
      String read = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
      return embedAll(List.of(TextSegment.from(read))).content().getFirst().vector();
    }
  }

  /**
   * @param threads how many compute at once, for questions and for passages each
   */
  OnnxEmbeddings(int threads) throws IOException, OrtException {
    byte[] model;
    try (InputStream in = resource(MODEL + ".onnx")) {
      model = in.readAllBytes();
    }
    questions = session(model);
    passages = session(model);
    questionEncoder = new Encoder(questions);
    passageEncoder = new Encoder(passages);
    this.threads = threads;
    questionTurns = new Semaphore(threads, true);
    passageTurns = new Semaphore(threads, true);
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = OnnxEmbeddings.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("there is no " + name + " on the class path");
    }
    return in;
  }

  private static OrtSession session(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(model, options);
    }
  }

  @Override
  public String model() {
    return MODEL + "/onnxruntime-" + OrtEnvironment.getEnvironment().getVersion();
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public Optional<float[]> ofQuestion(String text) {
    try {
      if (!questionTurns.tryAcquire(QUESTION_WAITS_MILLIS, TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return isClosed ? Optional.empty() : Optional.of(questionEncoder.vector(text));
    } finally {
      questionTurns.release();
    }
  }

  @Override
  public float[] ofPassage(String text) {
    passageTurns.acquireUninterruptibly();
    try {
      if (isClosed) {
        throw new IllegalStateException("closed");
      }
      return passageEncoder.vector(text);
    } finally {
      passageTurns.release();
    }
  }

  /** Waits for those who compute: a session that is gone would take the whole process with it. */
  @Override
  public void close() {
    isClosed = true;
    questionTurns.acquireUninterruptibly(threads);
    passageTurns.acquireUninterruptibly(threads);
    try {
      questions.close();
      passages.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a session does not end", e);
    } finally {
      questionTurns.release(threads);
      passageTurns.release(threads);
    }
  }
}
