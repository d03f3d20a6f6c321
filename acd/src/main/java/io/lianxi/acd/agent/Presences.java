package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every agent is doing, live. */
public interface Presences {

  /** What the agent is doing; {@link AgentState#offline} when never heard of. */
  AgentState find(AgentId agent);

  /** The states of {@code agents}, in that order, read together. */
  List<AgentState> findAll(List<AgentId> agents);

  /**
   * Changes the presence and publishes it; the same presence and reason again changes nothing.
   * Contacts the agent has are not touched.
   *
   * @param reason why NOT_READY; null otherwise
   */
  AgentState change(AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now);

  /**
   * Changes the presence when the agent's last contact lets go, or at once when there is none;
   * until then the agent gets no new one. {@link #change} takes it back.
   *
   * @param reason why NOT_READY; null otherwise
   */
  AgentState changeAfterContact(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now);
}
