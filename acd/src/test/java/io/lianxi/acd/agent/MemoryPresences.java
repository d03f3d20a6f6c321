package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Presences in memory, with what occupies each agent, as the fake of the contacts tells it.
 *
 * <p>Its monitor is the one lock of the whole live store.
 */
public final class MemoryPresences implements Presences {
  private final JsonMapper json = JsonMapper.builder().build();
  private final MemoryEventFeed feed;
  private final Map<AgentId, AgentState> states = new HashMap<>();
  private final Map<AgentId, Map<ContactId, Channel>> occupied = new HashMap<>();

  public MemoryPresences(MemoryEventFeed feed) {
    this.feed = feed;
  }

  @Override
  public synchronized AgentState find(AgentId agent) {
    AgentState state = states.getOrDefault(agent, AgentState.offline(agent));
    return new AgentState(
        agent,
        state.presence(),
        state.reason(),
        state.since(),
        state.idleSince(),
        contacts(agent).keySet());
  }

  @Override
  public synchronized List<AgentState> findAll(List<AgentId> agents) {
    return agents.stream().map(this::find).toList();
  }

  @Override
  public synchronized AgentState change(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
    AgentState before = find(agent);
    if (before.presence() != presence || before.reason() != reason) {
      Instant idleSince = presence == Presence.AVAILABLE ? now : before.idleSince();
      states.put(agent, new AgentState(agent, presence, reason, now, idleSince, before.contacts()));
      AgentEvent event = new AgentEvent.PresenceChanged(agent, presence, reason, now);
      feed.append(
          "agent",
          agent.value(),
          Map.of("event", json.writerFor(AgentEvent.class).writeValueAsString(event)));
    }
    return find(agent);
  }

  /** Is the agent AVAILABLE with fewer than {@code capacity} contacts of {@code channel}? */
  public synchronized boolean hasRoom(AgentId agent, Channel channel, int capacity) {
    Collection<Channel> channels = contacts(agent).values();
    return find(agent).presence() == Presence.AVAILABLE
        && channels.stream().filter(other -> other == channel).count() < capacity;
  }

  public synchronized void occupy(AgentId agent, ContactId contact, Channel channel) {
    contacts(agent).put(contact, channel);
  }

  public synchronized void release(AgentId agent, ContactId contact, Instant now) {
    contacts(agent).remove(contact);
    AgentState before = find(agent);
    states.put(
        agent,
        new AgentState(
            agent, before.presence(), before.reason(), before.since(), now, before.contacts()));
  }

  private Map<ContactId, Channel> contacts(AgentId agent) {
    return occupied.computeIfAbsent(agent, a -> new HashMap<>());
  }
}
