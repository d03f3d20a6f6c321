package io.lianxi.acd.report;

import io.lianxi.acd.agent.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How much of an agent's working time contacts took: occupied ÷ (occupied + available and free). A
 * fold over the moments at which the agent's state changed.
 *
 * @param presence since {@code since}
 * @param contacts how many occupied the agent since {@code since}
 */
public record Occupancy(
    Presence presence, int contacts, Instant since, Duration occupied, Duration free) {

  public static Occupancy from(Instant start) {
    return new Occupancy(Presence.OFFLINE, 0, start, Duration.ZERO, Duration.ZERO);
  }

  /** The agent's presence becomes {@code next} at {@code at}. */
  public Occupancy presence(Presence next, Instant at) {
    Occupancy until = until(at);
    return new Occupancy(next, contacts, until.since, until.occupied, until.free);
  }

  /** The agent is occupied by {@code count} contacts from {@code at} on. */
  public Occupancy contacts(int count, Instant at) {
    Occupancy until = until(at);
    return new Occupancy(presence, count, until.since, until.occupied, until.free);
  }

  /** The same, counted up to {@code at}; an earlier moment than the last changes nothing. */
  public Occupancy until(Instant at) {
    if (!at.isAfter(since)) {
      return this;
    }
    Duration passed = Duration.between(since, at);
    if (contacts > 0) {
      return new Occupancy(presence, contacts, at, occupied.plus(passed), free);
    }
    return presence == Presence.AVAILABLE
        ? new Occupancy(presence, contacts, at, occupied, free.plus(passed))
        : new Occupancy(presence, contacts, at, occupied, free);
  }

  /** The occupancy of several agents together, 0 to 1; empty when none worked. */
  public static OptionalDouble of(Iterable<Occupancy> agents) {
    Duration occupied = Duration.ZERO;
    Duration free = Duration.ZERO;
    for (Occupancy agent : agents) {
      occupied = occupied.plus(agent.occupied);
      free = free.plus(agent.free);
    }
    double all = occupied.plus(free).toMillis();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(occupied.toMillis() / all);
  }
}
