package io.lianxi.desktop.knowledge.learning;

import io.lianxi.desktop.supervisor.Wrong;

/** Reads how many days back to look. */
final class DaysAsked {
  private DaysAsked() {}

  /**
   * The days.
   *
   * @param most how many at most; 1 at least
   */
  static int read(String days, int most) {
    Wrong wrong = new Wrong();
    int read = number(days);
    if (read < 1 || read > most) {
      wrong.add("days", "必须在 1 到 " + most + " 之间", "must be 1 to " + most);
    }
    wrong.refuse();
    return read;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
