package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** When each agent's desk was last open anywhere; agents who never opened one are not known. */
interface OpenDesks {

  /** The desks of {@code agents} are open at {@code now}. */
  void seen(Collection<AgentId> agents, Instant now);

  /** Whose desk was last seen before {@code moment}. */
  List<AgentId> notSeenSince(Instant moment);

  /** Forgets the agent; true for exactly one of several callers. */
  boolean forget(AgentId agent);
}
