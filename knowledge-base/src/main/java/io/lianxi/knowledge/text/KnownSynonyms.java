package io.lianxi.knowledge.text;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The versions of the list of synonyms, of which the first is the shipped one; asking for the one
 * in force is cheap.
 */
public final class KnownSynonyms {
  private static final String THE_ONE = "synonyms";

  private final Editions<SynonymList> editions;
  private final Supplier<SynonymList> shipped;
  private final Clock clock;
  private volatile Ready ready = new Ready(0, new Synonyms(new SynonymList(List.of(), List.of())));

  private record Ready(int version, Synonyms synonyms) {}

  public KnownSynonyms(Editions<SynonymList> editions, Supplier<SynonymList> shipped, Clock clock) {
    this.editions = editions;
    this.shipped = shipped;
    this.clock = clock;
  }

  /** What is in force. */
  public Edition<SynonymList> inForce() {
    return editions.find(THE_ONE).orElseGet(this::first);
  }

  private Edition<SynonymList> first() {
    return editions
        .save(THE_ONE, Editions.NEW, shipped.get(), "", clock.instant())
        .or(() -> editions.find(THE_ONE))
        .orElseThrow();
  }

  /** What is in force, ready for queries. */
  public Synonyms synonyms() {
    Edition<SynonymList> edition = inForce();
    Ready known = ready;
    if (known.version != edition.version()) {
      known = new Ready(edition.version(), new Synonyms(edition.content()));
      ready = known;
    }
    return known.synonyms;
  }

  /**
   * Puts {@code list} in force, as the version after {@code from}; atomic.
   *
   * @param changedBy log-in name of who did it
   * @return empty, with nothing changed, when another version was in force than {@code from}
   */
  public Optional<Edition<SynonymList>> save(
      SynonymList list, int from, String changedBy, Instant at) {
    inForce();
    return editions.save(THE_ONE, from, list, changedBy, at);
  }

  /** What the list says and said, newest first, {@link Editions#MOST_VERSIONS} at most. */
  public List<Edition<SynonymList>> versions() {
    inForce();
    return editions.versions(THE_ONE, Editions.MOST_VERSIONS);
  }
}
