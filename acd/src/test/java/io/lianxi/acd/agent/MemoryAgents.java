package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Agents in memory. */
public final class MemoryAgents implements Agents {
  private final SortedMap<AgentId, Agent> agents = new ConcurrentSkipListMap<>();
  private volatile List<Agent> all = List.of();

  public MemoryAgents(Agent... agents) {
    for (Agent agent : agents) {
      save(agent);
    }
  }

  @Override
  public Optional<Agent> find(AgentId id) {
    return Optional.ofNullable(agents.get(id));
  }

  @Override
  public List<Agent> all() {
    return all;
  }

  @Override
  public synchronized void save(Agent agent) {
    agents.put(agent.id(), agent);
    all = List.copyOf(agents.values());
  }
}
