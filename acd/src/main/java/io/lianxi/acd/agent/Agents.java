package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import java.util.List;
import java.util.Optional;

/** Who the agents are, for good. */
public interface Agents {

  Optional<Agent> find(AgentId id);

  /** All agents, by id. */
  List<Agent> all();

  /** Adds the agent or replaces the one with its id. */
  void save(Agent agent);
}
