package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Explanation.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agent, what the agent is doing, and in which queues a seat is taken. */
final class Worker {
  private final Agent agent;
  private final List<Lane> lanes;
  private final List<Runnable> seats = new ArrayList<>();
  private AgentState state;

  Worker(Agent agent, AgentState state, List<Lane> lanes) {
    this.agent = agent;
    this.state = state;
    this.lanes = List.copyOf(lanes);
  }

  AgentId id() {
    return agent.id();
  }

  Agent agent() {
    return agent;
  }

  AgentState state() {
    return state;
  }

  /** The queues that the agent is a member of. */
  List<Lane> lanes() {
    return lanes;
  }

  Verdict verdict(Waiting waiting, Instant now) {
    return Eligibility.verdict(waiting.contact, waiting.policy(), agent, state, now);
  }

  boolean couldEver(Waiting waiting, Instant now) {
    return Eligibility.couldEver(waiting.contact, waiting.policy(), agent, state, now);
  }

  boolean isSignedIn() {
    return state.presence() != Presence.OFFLINE;
  }

  /** How many contacts of {@code channel} the agent has. */
  int load(Channel channel) {
    int load = 0;
    for (Channel other : state.load().values()) {
      load += other == channel ? 1 : 0;
    }
    return load;
  }

  boolean hasRoomFor(Channel channel) {
    return state.isAvailable() && agent.capacity().hasRoomFor(channel, state.load().values());
  }

  Set<Channel> channelsWithRoom() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    if (state.isAvailable()) {
      for (Channel channel : Channel.values()) {
        if (hasRoomFor(channel)) {
          channels.add(channel);
        }
      }
    }
    return channels;
  }

  /** Leaves every seat and is in {@code newState} from now on. */
  void become(AgentState newState) {
    seats.forEach(Runnable::run);
    seats.clear();
    state = newState;
  }

  /** Leaves every seat and has {@code contact} on top from now on. */
  void take(ContactId contact, Channel channel) {
    Map<ContactId, Channel> load = new HashMap<>(state.load());
    load.put(contact, channel);
    become(
        new AgentState(
            state.id(),
            state.presence(),
            state.reason(),
            state.since(),
            state.idleSince(),
            load,
            state.next(),
            state.today()));
  }

  /** Takes a seat in each queue for each channel there is room for. */
  void sit() {
    for (Channel channel : channelsWithRoom()) {
      lanes.forEach(lane -> seats.add(lane.seat(Seat.of(this, lane, channel), channel)));
    }
  }

  @Override
  public String toString() {
    return id().value();
  }
}
