package io.lianxi.acd.local;

/** The refusal of a local server to start; its message is one sentence that says what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal whose reason is entirely in the sentence. */
  public CannotStart(String sentence) {
    super(sentence);
  }

  /** A refusal that something else caused. */
  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
