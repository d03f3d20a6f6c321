package io.lianxi.ivr.chat.site;

import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells whether somebody is there for whoever writes. */
public final class Attendance {
  /** All who ask within this time are told the same. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Queues queues;
  private final Agents agents;
  private final Presences presences;
  private final Clock clock;
  private Set<QueueName> attended = Set.of();
  private Instant lookedAt = Instant.EPOCH;

  /** Is somebody there? */
  public enum Standing {
    /** Somebody is at work, or soon back, in a queue that is open. */
    OPEN,
    /** No queue is open at this time. */
    CLOSED,
    /** One is, but nobody who writes is there. */
    NOBODY
  }

  Attendance(Queues queues, Agents agents, Presences presences, Clock clock) {
    this.queues = queues;
    this.agents = agents;
    this.presences = presences;
    this.clock = clock;
  }

  /** How it is for visitors of {@code site}. */
  public Standing of(ChatSite site) {
    Instant now = clock.instant();
    List<QueueName> open =
        queues.all().stream()
            .filter(queue -> site.queue() == null || queue.name().equals(site.queue()))
            .filter(queue -> queue.isOpen(now))
            .map(QueuePolicy::name)
            .toList();
    if (open.isEmpty()) {
      return Standing.CLOSED;
    }
    return open.stream().anyMatch(attended(now)::contains) ? Standing.OPEN : Standing.NOBODY;
  }

  private synchronized Set<QueueName> attended(Instant now) {
    if (!lookedAt.plus(FRESH).isAfter(now)) {
      attended = attended();
      lookedAt = now;
    }
    return attended;
  }

  /** The queues of everybody who can write and is not gone. */
  private Set<QueueName> attended() {
    List<Agent> writers =
        agents.all().stream().filter(agent -> agent.capacityFor(Channel.CHAT) > 0).toList();
    List<AgentState> states = presences.findAll(writers.stream().map(Agent::id).toList());
    return IntStream.range(0, writers.size())
        .filter(i -> states.get(i).presence() != Presence.OFFLINE)
        .mapToObj(writers::get)
        .flatMap(agent -> agent.queues().stream())
        .collect(Collectors.toSet());
  }
}
