package io.lianxi.acd.replay;

import java.time.Duration;

/**
 * What a contact takes of an agent's time.
 *
 * @param ring from the offer until customer and agent hear each other
 * @param talk hold included, and whatever else no policy limits
 */
record Service(Duration ring, Duration talk, Duration wrapUp) {

  /** Where nothing at all is known: three minutes. */
  static final Service UNKNOWN = new Service(Duration.ZERO, Duration.ofMinutes(3), Duration.ZERO);

  Service {
    ring = notNegative(ring);
    talk = notNegative(talk);
    wrapUp = notNegative(wrapUp);
  }

  /** Clocks of two machines may disagree a little. */
  private static Duration notNegative(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
