package io.lianxi.ticket.upkeep;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Since when agents are known to be away.
 *
 * <ol>
 *   <li>Whoever is AVAILABLE or NOT_READY is not away, however long.
 *   <li>Whoever is OFFLINE is away since then.
 *   <li>Of whom nothing is known, e.g. since the live state was lost, is away since that was first
 *       seen, and no earlier.
 * </ol>
 */
record Absence(Map<AgentId, Instant> since) {
  static final Absence NOBODY = new Absence(Map.of());

  Absence {
    since = Map.copyOf(since);
  }

  /** What is known once the states were read at {@code now}. */
  Absence with(Collection<AgentState> states, Instant now) {
    Map<AgentId, Instant> next = new HashMap<>();
    for (AgentState state : states) {
      if (state.presence() == Presence.OFFLINE) {
        boolean isKnown = state.since().isAfter(Instant.EPOCH);
        Instant before = since.getOrDefault(state.id(), now);
        next.put(state.id(), isKnown ? state.since() : before);
      }
    }
    return new Absence(next);
  }

  /** Who has been away for longer than {@code allowed} at {@code now}. */
  Set<AgentId> longerThan(Duration allowed, Instant now) {
    return since.entrySet().stream()
        .filter(away -> Duration.between(away.getValue(), now).compareTo(allowed) > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
