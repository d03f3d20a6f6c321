package io.lianxi.ticket.work;

import java.time.Instant;
import java.util.Optional;

/** Which versions of the policy open tickets are to go by. */
public interface Adoptions {
  /** Up to where tickets that lag behind are counted. */
  int MOST_COUNTED = 10_000;

  /** Wants it; wanted again, what is behind by then follows, too. */
  void ask(Adoption adoption);

  /** The one of the newest version; empty when there was none. */
  Optional<Adoption> newest();

  /** No open ticket goes by an older version than {@code policy} any more. */
  void done(int policy, Instant at);

  /** How many open tickets do; {@link #MOST_COUNTED} + 1 when they are more than that. */
  int left(int policy);
}
