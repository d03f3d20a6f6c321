package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One agent in a replay, whose state changes as in the store of live state. */
final class ReplayedAgent {
  private final ZoneId zone;
  private final Worked worked;
  private AgentState state;
  private Instant since;

  /** Is told of each stretch of an agent's time. */
  interface Worked {
    void add(boolean isOccupied, Instant from, Instant to);
  }

  ReplayedAgent(AgentId id, ZoneId zone, Instant start, Worked worked) {
    this.zone = zone;
    this.worked = worked;
    this.state = AgentState.offline(id);
    this.since = start;
  }

  AgentState state() {
    return state;
  }

  /** Comes, goes or takes a break; keeps what has been begun. */
  void become(Presence presence, Instant now) {
    if (presence == state.presence()) {
      return;
    }
    count(now);
    Workload today = today(now);
    state =
        new AgentState(
            state.id(),
            presence,
            null,
            now,
            presence == Presence.AVAILABLE ? now : state.idleSince(),
            state.load(),
            null,
            presence == Presence.OFFLINE ? today : today.staffed(now));
  }

  void take(ContactId contact, Channel channel, Instant now) {
    count(now);
    Workload today = state.load().isEmpty() ? today(now).occupied(now) : today(now);
    loaded(load -> load.put(contact, channel), state.idleSince(), today);
  }

  /**
   * @param isHandled was there a conversation?
   */
  void release(ContactId contact, boolean isHandled, Instant now) {
    count(now);
    boolean isFree = state.load().size() == 1;
    loaded(load -> load.remove(contact), now, today(now).released(isHandled, isFree, now));
  }

  private void loaded(Consumer<Map<ContactId, Channel>> change, Instant idleSince, Workload today) {
    Map<ContactId, Channel> load = new HashMap<>(state.load());
    change.accept(load);
    state =
        new AgentState(
            state.id(),
            state.presence(),
            state.reason(),
            state.since(),
            idleSince,
            load,
            state.next(),
            today);
  }

  private Workload today(Instant now) {
    boolean isStaffed = state.presence() != Presence.OFFLINE;
    return state.today().on(LocalDate.ofInstant(now, zone), isStaffed, now);
  }

  /** Counts the time up to {@code now}. */
  void count(Instant now) {
    boolean isOccupied = !state.load().isEmpty();
    if (isOccupied || state.presence() == Presence.AVAILABLE) {
      worked.add(isOccupied, since, now);
    }
    since = now;
  }
}
