package io.lianxi.desktop.desk;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.NextPresence;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent and the agent's presence as staff see them.
 *
 * @param next what it becomes when the last contact lets go; absent for no change
 */
public record PresenceView(
    String id,
    String displayName,
    Presence presence,
    @Nullable NotReadyReason reason,
    Instant since,
    @Nullable NextPresence next) {

  public static PresenceView of(Agent agent, AgentState state) {
    return new PresenceView(
        agent.id().value(),
        agent.displayName(),
        state.presence(),
        state.reason(),
        state.since(),
        state.next());
  }
}
