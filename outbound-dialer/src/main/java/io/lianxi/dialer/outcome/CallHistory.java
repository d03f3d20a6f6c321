package io.lianxi.dialer.outcome;

import io.lianxi.dialer.AttemptId;
import java.util.Optional;

/** What is known for good of the calls that were made. */
@FunctionalInterface
public interface CallHistory {

  /**
   * All that is known of a call, which may be behind for as long as it goes on; empty when nobody
   * has ever heard of it.
   */
  Optional<CallStory> find(AttemptId call);
}
