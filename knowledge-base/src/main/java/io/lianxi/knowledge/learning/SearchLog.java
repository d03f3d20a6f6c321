package io.lianxi.knowledge.learning;

import java.time.Instant;
import java.util.List;

/** What was searched for, and what was opened of that. */
public interface SearchLog {
  /** How many are added or forgotten at once at most. */
  int MOST = 1_000;

  /** So many articles of one search are remembered as opened at most. */
  int MOST_CLICKS = 50;

  /**
   * Adds {@code searches}, all or none; one that is there already stays as it is, so that the call
   * may be repeated.
   *
   * @param searches at most {@link #MOST}
   */
  void add(List<LoggedSearch> searches);

  /**
   * Remembers that an article was opened; the same again changes nothing. Atomic.
   *
   * @return false when that person made no such search
   */
  boolean click(Click click);

  /**
   * Forgets searches made before {@code then} with what was opened of them, the oldest first, at
   * most {@link #MOST}.
   *
   * @return how many
   */
  int forgetBefore(Instant then);
}
