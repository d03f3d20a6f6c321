package io.lianxi.acd.asterisk;

import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whose legs stay up between calls: those of agents who serve a queue that takes whatever it is
 * offered, for as long as they are there for it.
 */
final class KeptLegLoop {
  private final Agents agents;
  private final Queues queues;
  private final Presences presences;
  private final KeptLegs legs;
  private final Consumer<AgentId> letGo;

  /**
   * Creates it.
   *
   * @param letGo ends the leg of the agent that waits
   */
  KeptLegLoop(
      Agents agents, Queues queues, Presences presences, KeptLegs legs, Consumer<AgentId> letGo) {
    this.agents = agents;
    this.queues = queues;
    this.presences = presences;
    this.legs = legs;
    this.letGo = letGo;
  }

  void run() {
    Set<AgentId> staying = staying(agents.all(), queues.all());
    legs.staysFor(staying);
    List<AgentId> waiting = List.copyOf(legs.agents());
    needless(presences.findAll(waiting), staying).forEach(letGo);
  }

  /** The agents who serve a queue that takes its contacts at once. */
  static Set<AgentId> staying(Collection<Agent> agents, Collection<QueuePolicy> queues) {
    Set<QueueName> atOnce =
        queues.stream().filter(QueuePolicy::autoAccept).map(QueuePolicy::name).collect(toSet());
    return agents.stream()
        .filter(agent -> agent.queues().stream().anyMatch(atOnce::contains))
        .map(Agent::id)
        .collect(toSet());
  }

  /** Of those whose legs wait, the ones who take no call now. */
  static List<AgentId> needless(List<AgentState> waiting, Set<AgentId> staying) {
    return waiting.stream()
        .filter(agent -> !agent.isAvailable() || !staying.contains(agent.id()))
        .map(AgentState::id)
        .toList();
  }
}
