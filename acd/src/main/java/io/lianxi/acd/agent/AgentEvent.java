package io.lianxi.acd.agent;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an agent's presence. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface AgentEvent {
  AgentId agent();

  Instant at();

  /** The agent came, went, or took a break for {@code reason}, which is null unless NOT_READY. */
  record PresenceChanged(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant at)
      implements AgentEvent {}

  /** The agent, who has a contact, becomes {@code presence} when the last one lets go. */
  record NextPresenceChosen(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant at)
      implements AgentEvent {}
}
