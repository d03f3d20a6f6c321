package io.lianxi.dialer.pacing;

/** How far is looked ahead: at a few moments within the longest time that a call can ring. */
final class Ahead {
  /** Seconds until the last answer of a call made now: the longest ring and its check. */
  static final int FARTHEST = 46;

  /** Seconds between the moments that are looked at. */
  static final int STEP = 3;

  /** How many moments are looked at; the first is {@link #moment}(0). */
  static final int MOMENTS = FARTHEST / STEP;

  private Ahead() {}

  /** The seconds until the moment with this index: the middle of the seconds it stands for. */
  static int moment(int index) {
    return index * STEP + STEP / 2 + 1;
  }
}
