package io.lianxi.knowledge.library;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The tree of categories in its versions; asking for the one in force is cheap. Until someone saves
 * one, there is version 0 with nothing in it.
 */
public final class Library {
  private static final String THE_ONE = "library";
  private static final int TRIES = 5;

  private final Editions<Shelves> editions;
  private final Clock clock;

  public Library(Editions<Shelves> editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** What is in force. */
  public Edition<Shelves> inForce() {
    return editions
        .find(THE_ONE)
        .orElseGet(() -> new Edition<>(THE_ONE, Editions.NEW, Shelves.NONE, "", Instant.EPOCH));
  }

  /**
   * Puts {@code shelves} in force, as the version after {@code from}; atomic.
   *
   * @return empty, with nothing changed, when another version was in force than {@code from}
   */
  public Optional<Edition<Shelves>> save(Shelves shelves, int from, String changedBy, Instant at) {
    return editions.save(THE_ONE, from, shelves, changedBy, at);
  }

  /** Adds those of {@code ids} that are missing, as far as there is room. */
  public void add(Collection<String> ids, String addedBy) {
    for (int i = 0; i < TRIES; i++) {
      Edition<Shelves> before = inForce();
      Shelves with = before.content().with(ids);
      boolean isDone =
          with.equals(before.content())
              || save(with, before.version(), addedBy, clock.instant()).isPresent();
      if (isDone) {
        return;
      }
    }
    throw new IllegalStateException("others change the categories all the time");
  }
}
