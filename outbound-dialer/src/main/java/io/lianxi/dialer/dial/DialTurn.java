package io.lianxi.dialer.dial;

import java.time.Instant;

/** Whose turn it is to dial: of all copies of the application one, so that pacing is done once. */
@FunctionalInterface
public interface DialTurn {

  /** Is it this copy's at {@code now}? Taken when it is nobody's; kept by asking. */
  boolean isMine(Instant now);
}
