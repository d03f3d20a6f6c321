package io.lianxi.ivr.flow;

/** What came of a verb. */
public sealed interface Input {

  /** Nothing yet, or nothing to tell. */
  record Done() implements Input {}

  /** The customer pressed a key: 0-9, * or #. */
  record Key(char key) implements Input {}

  /** The customer pressed nothing in time. */
  record Silence() implements Input {}

  /** The balance that was looked up. */
  record Balance(long fen) implements Input {}

  /** There is nothing to be found. */
  record Nothing() implements Input {}
}
