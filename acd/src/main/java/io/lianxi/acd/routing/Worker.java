package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Explanation.Verdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agent, what the agent is doing, and in which queues a seat is taken. */
final class Worker {
  private final Agent agent;
  private final List<Lane> lanes;
  private final List<Membership> memberships;
  private AgentState state;
  private Set<Channel> room;

  Worker(Agent agent, AgentState state, List<Lane> lanes) {
    this.agent = agent;
    this.lanes = List.copyOf(lanes);
    this.memberships = lanes.stream().map(lane -> new Membership(this, lane)).toList();
    this.state = state;
    this.room = room();
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

  List<Membership> memberships() {
    return memberships;
  }

  /** {@link Eligibility#verdict}. */
  Verdict verdict(Waiting waiting, Instant now) {
    Group alike = waiting.group;
    Verdict suits =
        alike == null
            ? Eligibility.suits(waiting.contact, waiting.policy(), agent, now)
            : alike.suits(this, waiting, now);
    if (suits != Verdict.ELIGIBLE) {
      return suits;
    }
    if (!room.contains(waiting.contact.origin().channel())) {
      return state.isAvailable() ? Verdict.OCCUPIED : Verdict.NOT_AVAILABLE;
    }
    return Eligibility.atHand(waiting.contact, waiting.policy(), agent, state, now);
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

  Set<Channel> channelsWithRoom() {
    return room;
  }

  private Set<Channel> room() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    if (state.isAvailable()) {
      for (Channel channel : Channel.values()) {
        if (agent.capacity().hasRoomFor(channel, state.load().values())) {
          channels.add(channel);
        }
      }
    }
    return channels;
  }

  /** Is in {@code newState} from now on. */
  void become(AgentState newState) {
    state = newState;
    room = room();
    change();
  }

  /** The turn in each queue may be another one. */
  private void change() {
    for (Membership membership : memberships) {
      membership.change();
    }
  }

  /** Has {@code contact} on top from now on. */
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

  @Override
  public String toString() {
    return id().value();
  }
}
