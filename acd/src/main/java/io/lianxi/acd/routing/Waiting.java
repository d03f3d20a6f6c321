package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation.Rank;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A contact that waits, compared by its rank: who was ranked at the earlier time comes first, equal
 * ones by id.
 */
final class Waiting implements Comparable<Waiting> {
  /** By when each came into its queue. */
  static final Comparator<Waiting> ENTERED =
      Comparator.comparing((Waiting w) -> w.place.enteredAt()).thenComparing(w -> w.id().value());

  final Contact contact;
  final Place place;
  final Lane lane;
  private final Rank rank;
  private final long rankedAt;

  /** With whom it competes for the same agents; null while nobody may get it. */
  @Nullable Group group;

  /** Has it changed since it was last looked at? */
  boolean isFresh = true;

  /** Has it come into its queue and not been judged for that? */
  boolean isJoining;

  Waiting(Contact contact, Lane lane, boolean isJoining) {
    this.contact = contact;
    this.place = Eligibility.place(contact);
    this.lane = lane;
    this.rank = lane.policy().rank().rank(place.standing());
    this.rankedAt = nanos(rank.rankedAt());
    this.isJoining = isJoining;
  }

  ContactId id() {
    return contact.id();
  }

  QueuePolicy policy() {
    return lane.policy();
  }

  Rank rank() {
    return rank;
  }

  /** Is there an agent who may not get it although everyone else of the same skills may? */
  boolean isBarredToSome() {
    return !place.notBefore().isEmpty() || !contact.assignments().isEmpty();
  }

  /** What it asks of agents at {@code now}. */
  Need need(Instant now) {
    Wishes wishes = place.wishes();
    AgentId kept = wishes.keptFor(now).orElse(null);
    return new Need(
        contact.origin().channel(),
        kept == null ? policy().step(place.enteredAt(), now) : 0,
        wishes.skills(),
        wishes.excludedAgents(),
        kept);
  }

  /** What the rank is compared by first: less is higher. */
  long rankedAt() {
    return rankedAt;
  }

  @Override
  public int compareTo(Waiting other) {
    int order = Long.compare(rankedAt, other.rankedAt);
    return order == 0 ? id().value().compareTo(other.id().value()) : order;
  }

  /** One number, as it is compared more often than anything else; good until the year 2262. */
  private static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000 + at.getNano();
  }
}
