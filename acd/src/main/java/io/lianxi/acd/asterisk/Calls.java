package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final Wishes wishes = new Wishes();

  private static final class Call {
    @Nullable String customer;
    @Nullable String customerBridge;
    boolean isCustomerUp;
    boolean isCustomerLeaving;

    /** Was Asterisk asked to call the customer, and has not told what came of it? */
    boolean isCalledBack;

    /** The agent's leg for which the customer is being called back, until it has joined; or 0. */
    int awaited;

    int joined;

    /** The newest leg whose telephone rang, or could not. */
    int tried;

    final Map<Integer, Agent> agents = new HashMap<>();

    boolean isEmpty() {
      return customer == null && agents.isEmpty() && !isCalledBack;
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

  /**
   * Does {@code wish} with the customer's channel: now, or as soon as Asterisk tells of it, as a
   * contact may be further than the events of its call. The last wish counts.
   */
  synchronized void withCustomer(ContactId contact, Consumer<String> wish) {
    customer(contact).ifPresentOrElse(wish, () -> wishes.keep(contact, wish));
  }

  /** The channel of the newest agent's leg. */
  synchronized Optional<CallChannel> agent(ContactId contact) {
    return Optional.ofNullable(calls.get(contact)).stream()
        .flatMap(call -> call.agents.values().stream())
        .map(agent -> agent.channel)
        .max((a, b) -> Integer.compare(number(a), number(b)));
  }

  /** The number of the newest leg whose telephone rang, or could not; 0 before the first. */
  synchronized int lastTried(ContactId contact) {
    Call call = calls.get(contact);
    return call == null ? 0 : call.tried;
  }

  /** The channels of every agent's leg. */
  synchronized List<String> agents(ContactId contact) {
    return Optional.ofNullable(calls.get(contact)).stream()
        .flatMap(call -> call.agents.values().stream())
        .map(agent -> agent.channel.name())
        .toList();
  }

  /** Notes that the customer is to be called back. */
  synchronized CallBack.Reaching callBack(CallBack attempt) {
    Call call = calls.computeIfAbsent(attempt.contact(), id -> new Call());
    if (call.customer != null && call.isCustomerUp) {
      call.awaited = attempt.leg();
      return call.agents.containsKey(attempt.leg())
          ? CallBack.Reaching.NOTHING
          : CallBack.Reaching.CONNECT;
    }
    if (call.customer != null || call.isCalledBack) {
      return CallBack.Reaching.NOTHING;
    }
    call.awaited = attempt.leg();
    call.isCalledBack = true;
    call.isCustomerLeaving = false;
    wishes.drop(attempt.contact());
    return CallBack.Reaching.CALL;
  }

  /** The customer is no longer being called back: they answered or not, or nobody was asked. */
  synchronized void calledBack(CallBack attempt) {
    Call call = calls.get(attempt.contact());
    if (call != null) {
      call.isCalledBack = false;
      forgetEmpty(attempt.contact(), call);
    }
  }

  /** Contacts that have an agent's leg and no customer. */
  synchronized List<ContactId> orphans() {
    return calls.entrySet().stream()
        .filter(entry -> entry.getValue().customer == null && !entry.getValue().agents.isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Forgets everything. */
  synchronized void clear() {
    calls.clear();
  }

  /** The channel is there; a leg of a customer on hold has been {@code joined} before. */
  synchronized void found(
      CallChannel channel, @Nullable String bridge, boolean isUp, boolean joined) {
    appeared(channel, isUp);
    Call call = call(channel);
    place(call, channel, bridge);
    if (joined && channel.leg() != null) {
      call.joined = channel.leg().number();
    }
    joined(call);
  }

  /** The channel is there, in no bridge yet; it rings, or is up. */
  synchronized void appeared(CallChannel channel, boolean isUp) {
    Call call = call(channel);
    place(call, channel, null);
    call.isCustomerUp = channel.leg() == null ? isUp : call.isCustomerUp;
  }

  /** The channel came into a bridge. */
  synchronized Optional<LineEvent> entered(CallChannel channel, String bridge, Instant at) {
    Call call = call(channel);
    place(call, channel, bridge);
    call.isCustomerUp |= channel.leg() == null;
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
        leg == null ? customerEnded(call, channel, at) : agentEnded(call, channel, leg, cause, at);
    if (leg == null) {
      call.customer = null;
      call.isCustomerUp = false;
    } else {
      call.agents.remove(leg.number());
    }
    forgetEmpty(channel.contact(), call);
    return meaning;
  }

  private void forgetEmpty(ContactId contact, Call call) {
    if (call.isEmpty()) {
      calls.remove(contact);
    }
  }

  private static Optional<LineEvent> customerEnded(Call call, CallChannel channel, Instant at) {
    if (call.customer == null || !call.isCustomerUp) {
      // Who was called back and did not answer never came: that is told by its own event.
      return Optional.empty();
    }
    int awaited = call.awaited;
    call.awaited = 0;
    return Optional.of(
        awaited > call.joined
            ? new LineEvent.CallbackFailed(channel.contact(), awaited, Unanswered.HUNG_UP, at)
            : new LineEvent.CustomerLeft(channel.contact(), at));
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
    if (call != null) {
      call.tried = Math.max(call.tried, leg.number());
    }
    return call == null || call.joined == leg.number()
        ? Optional.empty()
        : Optional.of(new LineEvent.ConnectFailed(contact, leg.number(), at));
  }

  private Call call(CallChannel channel) {
    return calls.computeIfAbsent(channel.contact(), id -> new Call());
  }

  private void place(Call call, CallChannel channel, @Nullable String bridge) {
    Leg leg = channel.leg();
    if (leg == null) {
      call.customer = channel.name();
      call.customerBridge = bridge;
      wishes.fulfil(channel.contact(), channel.name());
    } else {
      agent(call, channel, leg).bridge = bridge;
      call.tried = Math.max(call.tried, leg.number());
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
