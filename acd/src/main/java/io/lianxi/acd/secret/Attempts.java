package io.lianxi.acd.secret;

import java.time.Duration;

/** How often something was tried lately, counted over all copies of the application. */
public interface Attempts {

  /**
   * Counts one more attempt at {@code what}, unless there were {@code most}; atomic, so attempts at
   * the same time are never more. What is counted is remembered for {@code memory} from the last
   * attempt that was counted. Asked again, it counts again.
   *
   * @return may it be tried?
   */
  boolean claim(String what, int most, Duration memory);

  /** How many attempts at {@code what} are remembered. */
  int count(String what);

  /** For how long they still are; zero when none is. */
  Duration remembered(String what);

  /** Forgets all attempts at {@code what}. */
  void forget(String what);
}
