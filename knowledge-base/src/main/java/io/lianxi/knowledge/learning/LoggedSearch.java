package io.lianxi.knowledge.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * A search as it is remembered.
 *
 * @param by log-in name
 * @param query what was typed; of a long one the beginning
 * @param hits how many articles were found in all
 * @param isPartial was only a part of all articles looked through, or not as well as usual? Then
 *     nothing found is no gap
 */
public record LoggedSearch(
    UUID id, Instant at, String by, String query, int hits, boolean isPartial) {
  /** Of what was typed so many characters are kept. */
  public static final int LONGEST = 200;
}
