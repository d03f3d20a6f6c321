package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineEvent.Cause;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk as the application knows it: callers who are there or not whatever the application
 * believes, legs of agents, and events about them that come a while later. Chats and tickets have
 * "calls" here, too, that nothing happens to.
 */
final class Exchange {
  private final VirtualTime time;
  private final Dice dice;
  private final boolean isPerfect;
  private final double unanswered;
  private final Map<ContactId, Call> calls = new LinkedHashMap<>();
  private final Set<ContactId> ringing = new HashSet<>();
  private Consumer<ContactId> treated = id -> {};
  private Consumer<LineEvent> told = event -> {};
  private long ended;

  /** Where the dialplan has a caller. */
  enum Where {
    FLOW,
    WAITING,
    CONNECTING,
    BRIDGED,
    HELD,
    TREATMENT,
    OUTSIDE
  }

  /** A caller who is there. */
  static final class Call {
    final ContactId id;
    final Channel channel;
    final String address;
    Where where = Where.FLOW;
    int leg;
    boolean isLegUp;
    @Nullable AgentId agent;
    private long move;

    Call(ContactId id, Channel channel, String address) {
      this.id = id;
      this.channel = channel;
      this.address = address;
    }

    int upLeg() {
      return isLegUp ? leg : 0;
    }
  }

  /**
   * @param unanswered how often an agent's phone does not answer
   */
  Exchange(VirtualTime time, Dice dice, boolean isPerfect, double unanswered) {
    this.time = time;
    this.dice = dice;
    this.isPerfect = isPerfect;
    this.unanswered = unanswered;
  }

  /** Who is told what happens. */
  void tells(Consumer<LineEvent> listener) {
    told = listener;
  }

  /** Who is asked when a treatment comes to its end, if there is somebody. */
  void asks(Consumer<ContactId> door) {
    treated = door;
  }

  /** A chat's customers are shown their contact itself: no line could tell them too late. */
  void closeChats(Predicate<ContactId> isOver) {
    calls.values().removeIf(call -> call.channel != Channel.VOICE && isOver.test(call.id));
  }

  Collection<Call> calls() {
    return calls.values();
  }

  Optional<Call> find(ContactId id) {
    return Optional.ofNullable(calls.get(id));
  }

  /** How many calls are over. */
  long ended() {
    return ended;
  }

  /** A customer is there. */
  void arrives(ContactId id, Channel channel, String address) {
    calls.put(id, new Call(id, channel, address));
  }

  /** The flow is over, one way or the other. */
  void leavesFlow(ContactId id) {
    find(id).filter(call -> call.where == Where.FLOW).ifPresent(call -> call.where = Where.WAITING);
  }

  /** The customer hangs up, or is hung up. */
  void hangUp(ContactId id) {
    Call call = calls.remove(id);
    if (call != null) {
      ended++;
      call.move++;
      tell(new LineEvent.CustomerLeft(id, now()));
    }
  }

  /** The agent's phone or network ends the leg. */
  void legEnds(ContactId id, int leg, Cause cause) {
    find(id)
        .filter(call -> call.isLegUp && call.leg == leg)
        .ifPresent(
            call -> {
              call.isLegUp = false;
              if (call.where == Where.BRIDGED) {
                call.where = Where.WAITING;
              }
              tell(new LineEvent.AgentLeft(id, leg, cause, now()));
            });
  }

  void connect(ContactId id, AgentId agent, int leg) {
    find(id)
        .ifPresent(
            call -> {
              move(call, Where.CONNECTING);
              call.leg = leg;
              call.agent = agent;
              long move = call.move;
              boolean fails = call.channel == Channel.VOICE && dice.chance(unanswered);
              long takes = isPerfect ? 0 : fails ? dice.between(50, 15_000) : answering();
              time.in(takes, "exchange", () -> answered(call, move, fails));
            });
  }

  /** Calls the customer, unless they are there or being called. */
  void callBack(ContactId id, AgentId agent, int leg, String number) {
    if (calls.containsKey(id)) {
      connect(id, agent, leg);
    } else if (ringing.add(id)) {
      time.in(
          dice.between(2_000, 20_000),
          "exchange",
          () -> {
            ringing.remove(id);
            if (dice.chance(0.6)) {
              arrives(id, Channel.VOICE, number);
              connect(id, agent, leg);
            } else {
              tell(new LineEvent.CallbackFailed(id, leg, Unanswered.NO_ANSWER, now()));
            }
          });
    }
  }

  /** What the contact's treatment is, is heard to the end, and the caller does what callers do. */
  void treat(ContactId id) {
    find(id)
        .ifPresent(
            call -> {
              move(call, Where.TREATMENT);
              long move = call.move;
              time.in(
                  dice.between(2_000, 9_000),
                  "customer " + id,
                  () -> {
                    if (call.move == move) {
                      call.where = Where.WAITING; // unless moved or hung up at its end
                      treated.accept(id);
                    }
                  });
            });
  }

  private long answering() {
    return dice.chance(0.02) ? dice.between(1_000, 14_900) : dice.between(30, 800);
  }

  private void answered(Call call, long move, boolean fails) {
    if (call.move != move || calls.get(call.id) != call) {
      return;
    }
    if (fails) {
      call.where = Where.WAITING;
      tell(new LineEvent.ConnectFailed(call.id, call.leg, now()));
    } else {
      call.where = Where.BRIDGED;
      call.isLegUp = true;
      tell(new LineEvent.AgentJoined(call.id, call.leg, now()));
    }
  }

  /** Moves the caller; whoever was with them goes. */
  private void move(Call call, Where where) {
    call.move++;
    call.where = where;
    if (call.isLegUp) {
      call.isLegUp = false;
      tell(new LineEvent.AgentLeft(call.id, call.leg, Cause.LOST, now()));
    }
  }

  void hold(ContactId id) {
    find(id).ifPresent(call -> call.where = Where.HELD);
  }

  void resume(ContactId id) {
    find(id).filter(call -> call.isLegUp).ifPresent(call -> call.where = Where.BRIDGED);
  }

  void park(ContactId id) {
    find(id).ifPresent(call -> move(call, Where.WAITING));
  }

  void dialOutside(ContactId id) {
    find(id)
        .ifPresent(
            call -> {
              move(call, Where.OUTSIDE);
              long move = call.move;
              time.in(
                  dice.between(1_000, 120_000),
                  "exchange",
                  () -> {
                    if (call.move == move) {
                      hangUp(id);
                    }
                  });
            });
  }

  List<LiveCall> liveCalls() {
    List<LiveCall> live = new ArrayList<>();
    for (Call call : calls.values()) {
      if (call.channel == Channel.VOICE) {
        live.add(
            new LiveCall(
                call.id,
                call.address,
                "10000",
                call.upLeg(),
                call.where == Where.BRIDGED,
                call.where == Where.WAITING || (call.where == Where.HELD && !call.isLegUp)));
      }
    }
    return live;
  }

  private Instant now() {
    return time.now();
  }

  private void tell(LineEvent event) {
    told.accept(event);
  }
}
