package io.lianxi.dialer.campaign.callback;

import io.lianxi.dialer.AttemptId;
import java.util.Optional;

/**
 * What agents promise while they talk: it comes true once they say that the lead is to be called
 * again.
 */
public interface Promises {

  /** Keeps what was promised in an attempt, in place of anything before; may be repeated. */
  void keep(AttemptId attempt, Callback callback);

  /** Takes back what was promised; may be repeated. */
  void drop(AttemptId attempt);

  /** What was promised; empty for nothing. */
  Optional<Callback> of(AttemptId attempt);
}
