package io.lianxi.acd.line;

import java.time.Duration;

/**
 * What somebody who answered a call from us was taken for.
 *
 * @param cause in the listener's own words
 * @param listened how long it took to tell
 * @param isHungUp was the call ended for it?
 */
public record Heard(Verdict verdict, String cause, Duration listened, boolean isHungUp) {

  /** Who it is. */
  public enum Verdict {
    PERSON,
    MACHINE,
    /** treated as a person */
    UNSURE
  }
}
