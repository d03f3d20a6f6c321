package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.LineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which channels each contact has, kept by what Asterisk tells; and what that means for the
 * contact.
 *
 * <p>Why a leg ended: first comes the request (the phone's own BYE raises one, the end of the call
 * for any other reason does not), then the end. So:
 *
 * <ol>
 *   <li>A leg that ends while the customer is leaving says nothing: the customer's end will.
 *   <li>A leg whose phone asked for the end with normal clearing: the agent hung up.
 *   <li>Any other leg is lost: no more audio, a refused or vanished network, a move of ours.
 * </ol>
 */
final class Calls {
  /** Q.850: normal call clearing. */
  private static final int NORMAL = 16;

  private final Map<ContactId, Call> calls = new HashMap<>();

  private static final class Call {
    @Nullable String customer;
    @Nullable String customerBridge;
    boolean isCustomerLeaving;
    int joined;
    final Map<Integer, Agent> agents = new HashMap<>();

    boolean isEmpty() {
      return customer == null && agents.isEmpty();
    }
  }

  private static final class Agent {
    final CallChannel channel;
    @Nullable String bridge;
    boolean isHangingUp;

    Agent(CallChannel channel) {
      this.channel = channel;
    }
  }

  /** The customer's channel. */
  synchronized Optional<String> customer(ContactId contact) {
    return Optional.ofNullable(calls.get(contact))
        .flatMap(call -> Optional.ofNullable(call.customer));
  }

  /** The channel of the newest agent's leg. */
  synchronized Optional<CallChannel> agent(ContactId contact) {
    return Optional.ofNullable(calls.get(contact)).stream()
        .flatMap(call -> call.agents.values().stream())
        .map(agent -> agent.channel)
        .max((a, b) -> Integer.compare(number(a), number(b)));
  }

  /** The channels of every agent's leg. */
  synchronized List<String> agents(ContactId contact) {
    return Optional.ofNullable(calls.get(contact)).stream()
        .flatMap(call -> call.agents.values().stream())
        .map(agent -> agent.channel.name())
        .toList();
  }

  /** Contacts that have an agent's leg and no customer. */
  synchronized List<ContactId> orphans() {
    return calls.entrySet().stream()
        .filter(entry -> entry.getValue().customer == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Forgets everything. */
  synchronized void clear() {
    calls.clear();
  }

  /** The channel is there; a leg of a customer on hold has been {@code joined} before. */
  synchronized void found(CallChannel channel, @Nullable String bridge, boolean joined) {
    Call call = call(channel);
    place(call, channel, bridge);
    if (joined && channel.leg() != null) {
      call.joined = channel.leg().number();
    }
    joined(call);
  }

  /** The channel is there, in no bridge yet. */
  synchronized void appeared(CallChannel channel) {
    place(call(channel), channel, null);
  }

  /** The channel came into a bridge. */
  synchronized Optional<LineEvent> entered(CallChannel channel, String bridge, Instant at) {
    Call call = call(channel);
    place(call, channel, bridge);
    return joined(call).map(leg -> new LineEvent.AgentJoined(channel.contact(), leg, at));
  }

  /** The channel left its bridge. */
  synchronized void left(CallChannel channel) {
    place(call(channel), channel, null);
  }

  /**
   * The channel is about to end.
   *
   * @param isByPhone was it the telephone on the other end that asked, or we?
   */
  synchronized void ending(CallChannel channel, boolean isByPhone) {
    Call call = call(channel);
    Leg leg = channel.leg();
    if (leg == null) {
      call.isCustomerLeaving = true;
    } else if (isByPhone) {
      agent(call, channel, leg).isHangingUp = true;
    }
  }

  /** The channel ended for {@code cause}. */
  synchronized Optional<LineEvent> ended(CallChannel channel, int cause, Instant at) {
    Call call = call(channel);
    Leg leg = channel.leg();
    Optional<LineEvent> meaning =
        leg == null
            ? Optional.of(new LineEvent.CustomerLeft(channel.contact(), at))
            : agentEnded(call, channel, leg, cause, at);
    if (leg == null) {
      call.customer = null;
    } else {
      call.agents.remove(leg.number());
    }
    if (call.isEmpty()) {
      calls.remove(channel.contact());
    }
    return meaning;
  }

  private static Optional<LineEvent> agentEnded(
      Call call, CallChannel channel, Leg leg, int cause, Instant at) {
    if (call.isCustomerLeaving || call.customer == null || call.joined != leg.number()) {
      return Optional.empty();
    }
    boolean isHungUp = agent(call, channel, leg).isHangingUp && cause == NORMAL;
    LineEvent.Cause why = isHungUp ? LineEvent.Cause.HUNG_UP : LineEvent.Cause.LOST;
    return Optional.of(new LineEvent.AgentLeft(channel.contact(), leg.number(), why, at));
  }

  /** The dialplan's attempt to connect {@code leg} is over; it failed if they never spoke. */
  synchronized Optional<LineEvent> connectEnded(ContactId contact, Leg leg, Instant at) {
    Call call = calls.get(contact);
    return call == null || call.joined == leg.number()
        ? Optional.empty()
        : Optional.of(new LineEvent.ConnectFailed(contact, leg.number(), at));
  }

  private Call call(CallChannel channel) {
    return calls.computeIfAbsent(channel.contact(), id -> new Call());
  }

  private static void place(Call call, CallChannel channel, @Nullable String bridge) {
    Leg leg = channel.leg();
    if (leg == null) {
      call.customer = channel.name();
      call.customerBridge = bridge;
    } else {
      agent(call, channel, leg).bridge = bridge;
    }
  }

  private static Agent agent(Call call, CallChannel channel, Leg leg) {
    return call.agents.computeIfAbsent(leg.number(), number -> new Agent(channel));
  }

  /** The leg that is together with the customer now and was not before. */
  private static Optional<Integer> joined(Call call) {
    List<Integer> together = new ArrayList<>();
    call.agents.forEach(
        (number, agent) -> {
          if (agent.bridge != null
              && Objects.equals(agent.bridge, call.customerBridge)
              && call.joined != number) {
            together.add(number);
          }
        });
    together.forEach(number -> call.joined = number);
    return together.stream().findFirst();
  }

  private static int number(CallChannel channel) {
    Leg leg = channel.leg();
    return leg == null ? 0 : leg.number();
  }
}
