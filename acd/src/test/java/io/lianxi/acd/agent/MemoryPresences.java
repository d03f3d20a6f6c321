package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.event.LazyFields;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MemoryEventFeed feed;
  private final Map<AgentId, AgentState> states = new HashMap<>();

  public MemoryPresences(MemoryEventFeed feed) {
    this.feed = feed;
  }

  @Override
  public synchronized AgentState find(AgentId agent) {
    return states.getOrDefault(agent, AgentState.offline(agent));
  }

  @Override
  public synchronized List<AgentState> findAll(List<AgentId> agents) {
    return agents.stream().map(this::find).toList();
  }

  @Override
  public synchronized AgentState change(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
    AgentState before = find(agent);
    boolean isSame = before.presence() == presence && before.reason() == reason;
    if (isSame && before.next() == null) {
      return before;
    }
    Workload today = before.today().on(day(now), before.presence() != Presence.OFFLINE, now);
    AgentState after =
        new AgentState(
            agent,
            presence,
            reason,
            isSame ? before.since() : now,
            presence == Presence.AVAILABLE && !isSame ? now : before.idleSince(),
            before.load(),
            null,
            presence == Presence.OFFLINE ? today : today.staffed(now));
    states.put(agent, after);
    publish(new AgentEvent.PresenceChanged(agent, presence, reason, now));
    return after;
  }

  @Override
  public synchronized AgentState changeAfterContact(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
    AgentState before = find(agent);
    if (before.load().isEmpty()) {
      return change(agent, presence, reason, now);
    }
    NextPresence next = new NextPresence(presence, reason);
    if (!next.equals(before.next())) {
      states.put(agent, with(before, before.idleSince(), before.load(), next, before.today()));
      publish(new AgentEvent.NextPresenceChosen(agent, presence, reason, now));
    }
    return find(agent);
  }

  /** Is the agent there, with room for a contact of {@code channel}? */
  public synchronized boolean hasRoom(AgentId agent, Channel channel, Capacity capacity) {
    AgentState state = find(agent);
    return state.isAvailable() && capacity.hasRoomFor(channel, state.load().values());
  }

  public synchronized void occupy(AgentId agent, ContactId contact, Channel channel, Instant now) {
    AgentState before = find(agent);
    Map<ContactId, Channel> load = new HashMap<>(before.load());
    if (load.put(contact, channel) == null) {
      Workload today = today(before, now);
      states.put(
          agent,
          with(
              before,
              before.idleSince(),
              load,
              before.next(),
              before.load().isEmpty() ? today.occupied(now) : today));
    }
  }

  /** Puts back what was lost, as if nothing had happened. */
  public synchronized void restore(AgentId agent, ContactId contact, Channel channel) {
    AgentState before = find(agent);
    Map<ContactId, Channel> load = new HashMap<>(before.load());
    load.put(contact, channel);
    states.put(agent, with(before, before.idleSince(), load, before.next(), before.today()));
  }

  public synchronized void release(
      AgentId agent, ContactId contact, boolean isHandled, Instant now) {
    AgentState before = find(agent);
    Map<ContactId, Channel> load = new HashMap<>(before.load());
    load.remove(contact);
    Workload today = today(before, now).released(isHandled, load.isEmpty(), now);
    AgentState after = with(before, now, load, before.next(), today);
    states.put(agent, after);
    NextPresence next = after.next();
    if (load.isEmpty() && next != null) {
      states.put(
          agent,
          new AgentState(
              agent, next.presence(), next.reason(), now, now, load, null, after.today()));
      publish(new AgentEvent.PresenceChanged(agent, next.presence(), next.reason(), now));
    }
  }

  /** Forgets everything. */
  public synchronized void lose() {
    states.clear();
  }

  private static Workload today(AgentState state, Instant now) {
    return state.today().on(day(now), state.presence() != Presence.OFFLINE, now);
  }

  private static AgentState with(
      AgentState before,
      Instant idleSince,
      Map<ContactId, Channel> load,
      @Nullable NextPresence next,
      Workload today) {
    return new AgentState(
        before.id(),
        before.presence(),
        before.reason(),
        before.since(),
        idleSince,
        load,
        next,
        today);
  }

  private void publish(AgentEvent event) {
    feed.append(
        "agent",
        event.agent().value(),
        new LazyFields(
            event,
            Map.of("event", () -> JSON.writerFor(AgentEvent.class).writeValueAsString(event))));
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
  }
}
