package io.lianxi.dialer.dial;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agents who serve a queue, and what they do now. */
final class QueueTeams implements Previews.Team {
  private final Agents agents;
  private final Presences presences;

  QueueTeams(Agents agents, Presences presences) {
    this.agents = agents;
    this.presences = presences;
  }

  List<AgentState> of(QueueName queue) {
    List<AgentId> team =
        agents.all().stream()
            .filter(agent -> agent.queues().contains(queue))
            .map(Agent::id)
            .toList();
    return presences.findAll(team);
  }

  /** Those of the queue who may be called for at once. */
  List<AgentState> free(QueueName queue) {
    return of(queue).stream().filter(QueueTeams::isFree).toList();
  }

  /** {@code wanted} when free, else who has been free for longest; empty when nobody is. */
  Optional<AgentState> free(QueueName queue, @Nullable AgentId wanted) {
    List<AgentState> free = free(queue);
    return free.stream()
        .filter(agent -> agent.id().equals(wanted))
        .findFirst()
        .or(() -> longest(free));
  }

  private static Optional<AgentState> longest(List<AgentState> free) {
    return free.stream()
        .min(
            Comparator.comparing(AgentState::idleSince).thenComparing(agent -> agent.id().value()));
  }

  @Override
  public Set<AgentId> free(Set<AgentId> wanted) {
    return presences.findAll(List.copyOf(wanted)).stream()
        .filter(QueueTeams::isFree)
        .map(AgentState::id)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean serves(AgentId agent, QueueName queue) {
    return agents.find(agent).filter(known -> known.queues().contains(queue)).isPresent();
  }

  /** May the agent be called for at once? */
  static boolean isFree(AgentState agent) {
    return agent.presence() == Presence.AVAILABLE && agent.load().isEmpty() && agent.next() == null;
  }
}
