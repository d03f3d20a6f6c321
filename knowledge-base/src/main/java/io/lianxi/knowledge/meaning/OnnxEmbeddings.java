package io.lianxi.knowledge.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Map;
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

  private static final Map<String, String> TOKENIZER =
      Map.of("padding", "false", "truncation", "true", "maxLength", "512");

  /** The model wants a sign at least. */
  private static final String NOTHING = "。";

  private final Encoder questions;
  private final Encoder passages;
  private final Semaphore questionTurns;
  private final Semaphore passageTurns;
  private final int threads;
  private volatile boolean isClosed;

  /** Reads texts and runs the model; the first vector of what it computes is that of the text. */
  private record Encoder(OrtSession session, HuggingFaceTokenizer tokenizer) {

    float[] vector(String text) {
      String said = text.isBlank() ? NOTHING : text;
      String read = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
      Encoding tokens = tokenizer.encode(read, true, false);
      try (OnnxTensor ids = tensor(tokens.getIds());
          OnnxTensor mask = tensor(tokens.getAttentionMask());
          OnnxTensor types = tensor(tokens.getTypeIds());
          OrtSession.Result result =
              session.run(
                  Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
        float[] vector = new float[DIMENSIONS];
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
        return ofLengthOne(vector);
      } catch (OrtException e) {
        throw new IllegalArgumentException("the model cannot read it", e);
      }
    }

    void close() throws OrtException {
      session.close();
      tokenizer.close();
    }

    private static OnnxTensor tensor(long[] numbers) throws OrtException {
      return OnnxTensor.createTensor(
          OrtEnvironment.getEnvironment(),
          LongBuffer.wrap(numbers),
          new long[] {1, numbers.length});
    }

    private static float[] ofLengthOne(float[] vector) {
      double squares = 0;
      for (float number : vector) {
        squares += number * number;
      }
      float length = (float) Math.sqrt(squares);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
      return vector;
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
    questions = new Encoder(session(model), tokenizer());
    passages = new Encoder(session(model), tokenizer());
    this.threads = threads;
    questionTurns = new Semaphore(threads, true);
    passageTurns = new Semaphore(threads, true);
  }

  private static HuggingFaceTokenizer tokenizer() throws IOException {
    try (InputStream in = resource(MODEL + "-tokenizer.json")) {
      return HuggingFaceTokenizer.newInstance(in, TOKENIZER);
    }
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
      return isClosed ? Optional.empty() : Optional.of(questions.vector(text));
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
      return passages.vector(text);
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
