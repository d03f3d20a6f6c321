package io.lianxi.acd.asterisk;

import io.lianxi.acd.contact.Unanswered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels of one contact, and how they stand to each other. Not safe for several threads. */
final class Call {
  @Nullable String customer;
  @Nullable String customerBridge;
  boolean isCustomerUp;

  /** Since when the customer is up; not known of one who was so before we looked. */
  @Nullable Instant upSince;

  boolean isCustomerLeaving;

  /** Was Asterisk asked to call the customer, and has not told what came of it? */
  boolean isCalledBack;

  /** The agent's leg for which the customer is being called back, until it has joined; or 0. */
  int awaited;

  int joined;

  /** The newest leg whose telephone rang, or could not. */
  int tried;

  final Map<Integer, Agent> agents = new HashMap<>();

  /** An agent's leg. */
  static final class Agent {
    final CallChannel channel;
    @Nullable String bridge;
    boolean isHangingUp;

    Agent(CallChannel channel) {
      this.channel = channel;
    }

    boolean isOn(String name) {
      return channel.name().equals(name);
    }
  }

  boolean isEmpty() {
    return customer == null && agents.isEmpty() && !isCalledBack;
  }

  /** The leg on that channel; the number may have had another channel, which failed. */
  Agent agent(CallChannel channel, Leg leg) {
    return agents.compute(
        leg.number(),
        (number, known) ->
            known != null && known.isOn(channel.name()) ? known : new Agent(channel));
  }

  /** Forgets the leg, unless it is on another channel by now. */
  void forget(Leg leg, String channel) {
    agents.computeIfPresent(leg.number(), (number, agent) -> agent.isOn(channel) ? null : agent);
  }

  /** What it means that the customer leaves, for whom an agent was to be there. */
  Unanswered left(Instant at) {
    boolean isAtOnce = upSince != null && at.isBefore(upSince.plus(Unanswered.IN_TIME));
    return isAtOnce ? Unanswered.HUNG_UP : Unanswered.UNSERVED;
  }

  /** The leg that is together with the customer now and was not before. */
  Optional<Integer> join() {
    List<Integer> together = new ArrayList<>();
    agents.forEach(
        (number, agent) -> {
          if (agent.bridge != null
              && Objects.equals(agent.bridge, customerBridge)
              && joined != number) {
            together.add(number);
          }
        });
    together.forEach(number -> joined = number);
    return together.stream().findFirst();
  }
}
