package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Takes an agent whose desk is gone for 30 seconds out of AVAILABLE, so that no caller rings at an
 * empty desk. A desk that was lost because this application stopped has as long from its start.
 */
final class LostDeskLoop {
  static final Duration GRACE = Duration.ofSeconds(30);

  private final OpenDesks desks;
  private final Supplier<? extends Collection<AgentId>> openHere;
  private final Presences presences;
  private final Clock clock;
  private final Instant startedAt;

  LostDeskLoop(
      OpenDesks desks,
      Supplier<? extends Collection<AgentId>> openHere,
      Presences presences,
      Clock clock) {
    this.desks = desks;
    this.openHere = openHere;
    this.presences = presences;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  void sweep() {
    Instant now = clock.instant();
    desks.seen(openHere.get(), now);
    if (Duration.between(startedAt, now).compareTo(GRACE) < 0) {
      return;
    }
    for (AgentId agent : desks.notSeenSince(now.minus(GRACE))) {
      if (desks.forget(agent) && presences.find(agent).presence() == Presence.AVAILABLE) {
        presences.change(agent, Presence.NOT_READY, NotReadyReason.CONNECTION_LOST, now);
      }
    }
  }
}
