package io.lianxi.knowledge.search;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the weights, of which the first is the usual one; asking for those in force is
 * cheap.
 */
public final class KnownWeights {
  private static final String THE_ONE = "weights";

  private final Editions<SearchWeights> editions;
  private final Clock clock;

  public KnownWeights(Editions<SearchWeights> editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** What is in force. */
  public Edition<SearchWeights> inForce() {
    return editions.find(THE_ONE).orElseGet(this::first);
  }

  private Edition<SearchWeights> first() {
    return editions
        .save(THE_ONE, Editions.NEW, SearchWeights.usual(), "", clock.instant())
        .or(() -> editions.find(THE_ONE))
        .orElseThrow();
  }

  /**
   * Puts {@code weights} in force, as the version after {@code from}; atomic.
   *
   * @param changedBy log-in name of who did it
   * @return empty, with nothing changed, when another version was in force than {@code from}
   */
  public Optional<Edition<SearchWeights>> save(
      SearchWeights weights, int from, String changedBy, Instant at) {
    inForce();
    return editions.save(THE_ONE, from, weights, changedBy, at);
  }

  /** What they are and were, newest first, {@link Editions#MOST_VERSIONS} at most. */
  public List<Edition<SearchWeights>> versions() {
    inForce();
    return editions.versions(THE_ONE, Editions.MOST_VERSIONS);
  }
}
