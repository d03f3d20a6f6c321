package io.lianxi.acd.event;

/** How far the log has kept the feed; moves together with what is kept. */
interface LogCursor {

  /** Up to which position of the feed everything is kept. */
  String position();

  /**
   * Runs {@code keep} and moves from {@code seen} to {@code next}, both or neither.
   *
   * @return false, with nothing done, when the cursor is no longer at {@code seen}
   */
  boolean move(String seen, String next, Runnable keep);
}
