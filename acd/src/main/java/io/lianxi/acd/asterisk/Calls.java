package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.LineEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Every agent's leg. */
  synchronized List<CallChannel> legs(ContactId contact) {
    return Optional.ofNullable(calls.get(contact)).stream()
        .flatMap(call -> call.agents.values().stream())
        .map(agent -> agent.channel)
        .toList();
  }

  /** The channels of every agent's leg. */
  synchronized List<String> agents(ContactId contact) {
    return legs(contact).stream().map(CallChannel::name).toList();
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
    call.join();
  }

  /** The channel is there, in no bridge yet; it rings, or is up. */
  synchronized void appeared(CallChannel channel, boolean isUp, Instant at) {
    boolean isNew = !call(channel).isCustomerUp;
    appeared(channel, isUp);
    if (isNew && isUp && channel.leg() == null) {
      call(channel).upSince = at;
    }
  }

  private void appeared(CallChannel channel, boolean isUp) {
    Call call = call(channel);
    place(call, channel, null);
    call.isCustomerUp = channel.leg() == null ? isUp : call.isCustomerUp;
  }

  /** The leg that waited is to be joined with the customer, and is not yet. */
  synchronized void taken(CallChannel channel, Leg leg) {
    call(channel).agent(channel, leg);
  }

  /** The leg waits for another customer. */
  synchronized void released(ContactId contact, Leg leg, String channel) {
    Call call = calls.get(contact);
    if (call != null) {
      call.forget(leg, channel);
      forgetEmpty(contact, call);
    }
  }

  /** The channel came into a bridge. */
  synchronized Optional<LineEvent> entered(CallChannel channel, String bridge, Instant at) {
    Call call = call(channel);
    place(call, channel, bridge);
    call.isCustomerUp |= channel.leg() == null;
    return call.join().map(leg -> new LineEvent.AgentJoined(channel.contact(), leg, at));
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
      call.agent(channel, leg).isHangingUp = true;
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
      call.upSince = null;
    } else {
      call.forget(leg, channel.name());
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
            ? new LineEvent.CallbackFailed(channel.contact(), awaited, call.left(at), at)
            : new LineEvent.CustomerLeft(channel.contact(), at));
  }

  private static Optional<LineEvent> agentEnded(
      Call call, CallChannel channel, Leg leg, int cause, Instant at) {
    Call.Agent known = call.agents.get(leg.number());
    boolean isAnother = known != null && !known.isOn(channel.name());
    if (isAnother
        || call.isCustomerLeaving
        || call.customer == null
        || call.joined != leg.number()) {
      return Optional.empty();
    }
    boolean isHungUp = call.agent(channel, leg).isHangingUp && cause == NORMAL;
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
      call.agent(channel, leg).bridge = bridge;
      call.tried = Math.max(call.tried, leg.number());
    }
  }

  private static int number(CallChannel channel) {
    Leg leg = channel.leg();
    return leg == null ? 0 : leg.number();
  }
}
