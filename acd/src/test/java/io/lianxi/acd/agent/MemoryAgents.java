package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Agents in memory. */
public final class MemoryAgents implements Agents {
  private final SortedMap<AgentId, Agent> agents = new ConcurrentSkipListMap<>();

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
    return List.copyOf(agents.values());
  }

  @Override
  public void save(Agent agent) {
    agents.put(agent.id(), agent);
  }
}
