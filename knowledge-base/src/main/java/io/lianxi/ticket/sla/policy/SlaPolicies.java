package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The versions of the centre's policy on tickets, of which the first is the usual one. The one in
 * force is kept in memory, and so is every other that was asked for.
 */
public final class SlaPolicies {
  private static final String THE_ONE = "policy";

  private final Editions<SlaPolicy> editions;
  private final Clock clock;
  private final ConcurrentMap<Integer, SlaPolicy> versions = new ConcurrentHashMap<>();

  public SlaPolicies(Editions<SlaPolicy> editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** The policy in force. */
  public Edition<SlaPolicy> inForce() {
    return editions.find(THE_ONE).orElseGet(this::first);
  }

  /** Whoever asks first puts the usual one in force, so that it stays what it was. */
  private Edition<SlaPolicy> first() {
    return editions
        .save(THE_ONE, Editions.NEW, SlaPolicy.usual(), "", clock.instant())
        .or(() -> editions.find(THE_ONE))
        .orElseThrow();
  }

  /** That version, whether in force or not; empty when there never was one. */
  public Optional<SlaPolicy> find(int version) {
    Edition<SlaPolicy> newest = inForce();
    if (newest.version() == version) {
      return Optional.of(newest.content());
    }
    SlaPolicy known = versions.get(version);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SlaPolicy> read = editions.find(THE_ONE, version).map(Edition::content);
    read.ifPresent(policy -> versions.put(version, policy));
    return read;
  }

  /**
   * Puts {@code policy} in force, as the version after {@code from}; atomic.
   *
   * @param changedBy log-in name of who did it
   * @return empty, with nothing changed, when another version was in force than {@code from}
   */
  public Optional<Edition<SlaPolicy>> save(
      SlaPolicy policy, int from, String changedBy, Instant at) {
    inForce();
    return editions.save(THE_ONE, from, policy.withVersion(from + 1), changedBy, at);
  }

  /** What the policy says and said, newest first, {@link Editions#MOST_VERSIONS} at most. */
  public List<Edition<SlaPolicy>> versions() {
    inForce();
    return editions.versions(THE_ONE, Editions.MOST_VERSIONS);
  }
}
