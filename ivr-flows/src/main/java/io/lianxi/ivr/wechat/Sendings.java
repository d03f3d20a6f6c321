package io.lianxi.ivr.wechat;

import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.List;

/**
 * What was handed to the platform, noted before and after: it would take a message twice, so one
 * whose sender has died in the middle is never sent again.
 */
interface Sendings {

  /** How far a message is. */
  enum State {
    NEW,
    /** Somebody has begun, and may have died. */
    BEGUN,
    DONE
  }

  State state(ContactId contact, long number);

  /** Atomic: all of {@code numbers} are begun; false, with none begun, when one was before. */
  boolean begin(ContactId contact, List<Long> numbers, Instant at);

  /** The platform has them. */
  void done(ContactId contact, List<Long> numbers);

  /** The platform does not have them for sure. */
  void undone(ContactId contact, List<Long> numbers);

  /** Forgets those before {@code before}; how many there were. */
  int forget(Instant before);
}
