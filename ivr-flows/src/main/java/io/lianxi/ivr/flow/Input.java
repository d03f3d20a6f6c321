package io.lianxi.ivr.flow;

/** What came of a verb. */
public sealed interface Input {

  /** Nothing yet, or nothing to tell. */
  record Done() implements Input {}

  /** The customer pressed a key: 0-9, * or #. */
  record Key(char key) implements Input {}

  /** The customer wrote something, all at once. */
  record Text(String text) implements Input {}

  /** The customer gave no answer in time. */
  record Silence() implements Input {}

  /**
   * What was looked up.
   *
   * @param value as {@link io.lianxi.ivr.expression.Facts} has values
   */
  record Found(Object value) implements Input {}

  /** There is nothing to be found. */
  record Nothing() implements Input {}

  /** It could not be done, or not in time. */
  record Failed() implements Input {}

  /** The customer is gone. */
  record HungUp() implements Input {}
}
