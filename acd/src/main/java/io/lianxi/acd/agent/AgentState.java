package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing now.
 *
 * @param reason why NOT_READY; null otherwise
 * @param since when the presence began
 * @param idleSince when the agent last became free: at AVAILABLE, or when the last contact let go
 * @param contacts what occupies the agent
 */
public record AgentState(
    AgentId id,
    Presence presence,
    @Nullable NotReadyReason reason,
    Instant since,
    Instant idleSince,
    Set<ContactId> contacts) {

  public AgentState {
    contacts = Set.copyOf(contacts);
  }

  /** An agent nobody has heard of yet. */
  public static AgentState offline(AgentId id) {
    return new AgentState(id, Presence.OFFLINE, null, Instant.EPOCH, Instant.EPOCH, Set.of());
  }
}
