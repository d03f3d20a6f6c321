package io.lianxi.acd.queue;

import io.lianxi.acd.contact.Explanation.Rank;
import io.lianxi.acd.contact.Standing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * What moves a contact of a queue forward in the one order of all queues: everything is worth a
 * number of seconds of waiting, so age always wins in the end and nobody starves.
 *
 * @param queue for being in this queue
 * @param perPriority for each point of priority
 * @param tiers for the customer's tier, the first for tier 1
 */
public record RankTerms(Duration queue, Duration perPriority, List<Duration> tiers) {

  public RankTerms {
    tiers = List.copyOf(tiers);
    if (tiers.size() != Standing.HIGHEST_TIER) {
      throw new IllegalArgumentException("needs one term for each of the 7 tiers");
    }
  }

  /** A point of priority is worth a minute; queue and tier are worth nothing. */
  public static RankTerms usual() {
    return new RankTerms(
        Duration.ZERO,
        Duration.ofMinutes(1),
        Collections.nCopies(Standing.HIGHEST_TIER, Duration.ZERO));
  }

  public Rank rank(Standing standing) {
    return Rank.of(
        standing.queuedAt(),
        queue,
        perPriority.multipliedBy(standing.priority()),
        tiers.get(standing.tier() - 1));
  }
}
