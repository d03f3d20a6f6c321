package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.contact.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of promise: how long each clock of a ticket may run.
 *
 * @param promises a clock that is left out is not promised
 * @param tierPercents how much of a promise a customer of each tier gets, 1 to 7, in percent
 */
public record SlaClass(
    String name,
    String labelZh,
    String labelEn,
    Counting counting,
    Map<ClockKind, Duration> promises,
    List<Integer> tierPercents) {
  /** How much of a promise a tier gets at most. */
  public static final int MOST_PERCENT = 1_000;

  /** How long a promise is at most. */
  public static final Duration LONGEST = Duration.ofDays(3_660);

  private static final int WHOLE = 100;

  public SlaClass {
    promises = Map.copyOf(promises);
    tierPercents = List.copyOf(tierPercents);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a class has a name");
    }
    if (promises.values().stream().anyMatch(p -> !p.isPositive() || p.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("a promise is longer than nothing and ten years at most");
    }
    if (tierPercents.size() != Standing.HIGHEST_TIER
        || tierPercents.stream().anyMatch(percent -> percent < 1 || percent > MOST_PERCENT)) {
      throw new IllegalArgumentException(
          "there is a percentage for each of the 7 tiers, 1 to " + MOST_PERCENT);
    }
  }

  /** What {@code kind} is promised to a customer of {@code tier}; empty for nothing. */
  public Optional<Duration> promise(ClockKind kind, int tier) {
    return Optional.ofNullable(promises.get(kind))
        .map(all -> all.multipliedBy(tierPercents.get(tier - 1)).dividedBy(WHOLE));
  }
}
