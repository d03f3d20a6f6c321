package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing now.
 *
 * @param reason why NOT_READY; null otherwise
 * @param since when the presence began
 * @param idleSince when the agent last became free: at AVAILABLE, or when the last contact let go
 * @param load what occupies the agent
 * @param next what the agent becomes when the last contact lets go; null for no change
 */
public record AgentState(
    AgentId id,
    Presence presence,
    @Nullable NotReadyReason reason,
    Instant since,
    Instant idleSince,
    Map<ContactId, Channel> load,
    @Nullable NextPresence next,
    Workload today) {

  public AgentState {
    load = Map.copyOf(load);
  }

  /** An agent nobody has heard of yet. */
  public static AgentState offline(AgentId id) {
    return new AgentState(
        id, Presence.OFFLINE, null, Instant.EPOCH, Instant.EPOCH, Map.of(), null, Workload.NONE);
  }

  /** The contacts that occupy the agent. */
  public Set<ContactId> contacts() {
    return load.keySet();
  }

  /** Is the agent there for new contacts? */
  public boolean isAvailable() {
    return presence == Presence.AVAILABLE && next == null;
  }
}
