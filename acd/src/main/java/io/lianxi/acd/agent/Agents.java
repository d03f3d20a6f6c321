package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import java.util.List;
import java.util.Optional;

/**
 * Who the agents are, for good. All are kept in memory, so asking is cheap; a change made in
 * another copy of the application is seen here within two seconds, and while the store is away what
 * was known last stays so.
 */
public interface Agents {

  Optional<Agent> find(AgentId id);

  /** All agents, by id: the same list until one has changed. */
  List<Agent> all();

  /** Adds the agent or replaces the one with its id; whoever saves sees it at once. */
  void save(Agent agent);
}
