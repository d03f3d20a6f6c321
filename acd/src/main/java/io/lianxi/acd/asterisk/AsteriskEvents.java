package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.ConnectEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.SoftHangupRequestEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asterisk's events as events of the line, told one at a time and in order. The thread that reads
 * from Asterisk only puts them in a queue of at most {@value #LIMIT}; what does not fit is dropped,
 * and everything is compared afterwards.
 */
final class AsteriskEvents implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskEvents.class);
  private static final int LIMIT = 20_000;
  private static final Duration POLL = Duration.ofMillis(500);

  private static final int NO_CAUSE = 0;

  /** Asterisk tells of a failed call and of the end of its channel in any order. */
  private static final Duration CAUSE_COMES_WITHIN = Duration.ofSeconds(1);

  private final AsteriskConnection connection;
  private final Calls calls;
  private final LineListener listener;
  private final AsteriskLine line;
  private final AgentLegs legs;
  private final Clock clock;
  private final BlockingQueue<ManagerEvent> queue = new ArrayBlockingQueue<>(LIMIT);
  private final Map<ContactId, Unreached> unreached = new HashMap<>();
  private final Map<ContactId, Cause> causes = new HashMap<>();
  private final AtomicBoolean isIncomplete = new AtomicBoolean();
  private volatile boolean isRunning;
  private volatile Thread worker = Thread.currentThread();

  /** A call to a customer that has failed, and of which the network's cause is awaited. */
  private record Unreached(CallBack attempt, @Nullable Integer reason, Instant since) {}

  /** Why a customer's channel has ended, for which a call that failed may ask. */
  private record Cause(int number, Instant since) {}

  AsteriskEvents(
      AsteriskConnection connection,
      Calls calls,
      AsteriskLine line,
      AgentLegs legs,
      LineListener listener,
      Clock clock) {
    this.connection = connection;
    this.calls = calls;
    this.line = line;
    this.legs = legs;
    this.listener = listener;
    this.clock = clock;
    connection.listen(this::arrived);
  }

  @Override
  public void start() {
    isRunning = true;
    worker = Thread.ofVirtual().name("asterisk-events").start(this::run);
    connection.open();
  }

  @Override
  public void stop() {
    isRunning = false;
    connection.close();
    try {
      worker.join(POLL.multipliedBy(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void arrived(ManagerEvent event) {
    if (!queue.offer(event) && isIncomplete.compareAndSet(false, true)) {
      LOG.error("more than {} events of Asterisk wait; the calls are compared afterwards", LIMIT);
    }
  }

  private void run() {
    while (isRunning) {
      try {
        ManagerEvent event = queue.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (event != null) {
          handle(event);
        }
        tellCauseless();
        if (queue.isEmpty() && isIncomplete.compareAndSet(true, false)) {
          compare();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // The event is lost, its effect is not: the calls are compared again.
        LOG.error("an event of Asterisk could not be handled", e);
      }
    }
  }

  private void handle(ManagerEvent event) {
    switch (event) {
      case ConnectEvent connected -> {
        LOG.info("the line to Asterisk at {} is up", connection.where());
        compare();
      }
      case DisconnectEvent lost ->
          LOG.warn("the line to Asterisk at {} is lost; its calls go on", connection.where());
      case LianxiConnectEndedEvent ended -> connectEnded(ended);
      case LianxiReachedEvent reached ->
          channel(reached.getChannel(), reached)
              .map(CallChannel::contact)
              .ifPresent(contact -> answered(contact, reached));
      case NewStateEvent e ->
          channel(e.getChannel(), e)
              .ifPresent(c -> calls.appeared(c, CallChannel.isUp(e), clock.instant()));
      case OriginateResponseEvent e -> CallBack.named(e.getActionId()).ifPresent(c -> tried(c, e));
      case LianxiLegKeptEvent e ->
          Optional.ofNullable(e.getLeg())
              .flatMap(Leg::parse)
              .ifPresent(leg -> legs.waits(contact(e), leg, e.getChannel()));
      case BridgeEnterEvent e ->
          channel(e.getChannel(), e).ifPresent(c -> entered(c, e.getBridgeUniqueId()));
      case BridgeLeaveEvent e -> channel(e.getChannel(), e).ifPresent(calls::left);
      case HangupRequestEvent e -> channel(e.getChannel(), e).ifPresent(c -> calls.ending(c, true));
      case SoftHangupRequestEvent e ->
          channel(e.getChannel(), e).ifPresent(c -> calls.ending(c, false));
      case HangupEvent e -> {
        legs.ended(e.getChannel());
        channel(e.getChannel(), e).ifPresent(c -> ended(c, e));
      }
      default -> {}
    }
  }

  private static Optional<CallChannel> channel(String name, ManagerEvent event) {
    return CallChannel.of(name, event.getChannelVariables());
  }

  private static Optional<ContactId> contact(LianxiLegKeptEvent event) {
    return Optional.ofNullable(event.getContact()).flatMap(ContactId::parse);
  }

  private void entered(CallChannel channel, String bridge) {
    legs.talks(channel);
    calls.entered(channel, bridge, clock.instant()).ifPresent(listener::on);
  }

  private void connectEnded(LianxiConnectEndedEvent event) {
    Optional<ContactId> contact = channel(event.getChannel(), event).map(CallChannel::contact);
    Optional<Leg> leg = Optional.ofNullable(event.getLeg()).flatMap(Leg::parse);
    contact
        .flatMap(id -> leg.flatMap(l -> calls.connectEnded(id, l, clock.instant())))
        .ifPresent(listener::on);
  }

  private void answered(ContactId contact, LianxiReachedEvent event) {
    Answers.heard(event)
        .map(heard -> new LineEvent.Listened(contact, heard, clock.instant()))
        .ifPresent(listener::on);
    reached(contact, event).ifPresent(listener::on);
  }

  private Optional<LineEvent> reached(ContactId contact, LianxiReachedEvent event) {
    String queue = event.getQueue();
    String number = event.getNumber();
    String shown = event.getShown();
    if (Answers.isHungUp(event)) {
      return Optional.of(new LineEvent.Unreached(contact, Unanswered.MACHINE, clock.instant()));
    }
    return queue == null || number == null || shown == null
        ? Optional.empty()
        : Optional.of(
            new LineEvent.Reached(
                contact,
                new QueueName(queue),
                number,
                shown,
                Answers.flow(event),
                clock.instant()));
  }

  private void tried(CallBack attempt, OriginateResponseEvent event) {
    calls.calledBack(attempt);
    Cause cause = causes.remove(attempt.contact());
    if (!event.isSuccess()) {
      Unreached call = new Unreached(attempt, event.getReason(), clock.instant());
      if (cause == null) {
        unreached.put(attempt.contact(), call);
      } else {
        tell(call, cause.number());
      }
    }
  }

  private void tell(Unreached call, int cause) {
    Unanswered reason = Causes.of(cause, call.reason());
    listener.on(call.attempt().failed(reason, clock.instant()));
  }

  /** A call that never had a channel ends without a cause. */
  private void tellCauseless() {
    Instant before = clock.instant().minus(CAUSE_COMES_WITHIN);
    causes.values().removeIf(cause -> cause.since().isBefore(before));
    List.copyOf(unreached.values()).stream()
        .filter(call -> call.since().isBefore(before))
        .filter(call -> unreached.remove(call.attempt().contact(), call))
        .forEach(call -> tell(call, NO_CAUSE));
  }

  private void ended(CallChannel channel, HangupEvent event) {
    int cause = event.getCause();
    Optional<LineEvent> meaning =
        calls
            .ended(channel, cause, clock.instant())
            .map(told -> CallBack.isUntold(event) ? hungUpAtOnce(told) : told);
    if (channel.leg() == null) {
      // An agent on the other side of a hold would sit in silence for ever.
      line.releaseAgents(channel.contact());
      Unreached call = unreached.remove(channel.contact());
      if (call == null) {
        causes.put(channel.contact(), new Cause(cause, clock.instant()));
      } else {
        tell(call, cause);
      }
    }
    meaning.ifPresent(listener::on);
  }

  /** Who hangs up before it is told that they were reached was no contact yet. */
  private static LineEvent hungUpAtOnce(LineEvent told) {
    return told instanceof LineEvent.CustomerLeft(var contact, var at)
        ? new LineEvent.Unreached(contact, Unanswered.HUNG_UP, at)
        : told;
  }

  /** Learns anew which calls there are, and has the contacts compared with them. */
  private void compare() {
    calls.clear();
    legs.clear();
    line.keptLegs().forEach(legs::found);
    line.channels()
        .forEach(
            found -> calls.found(found.channel(), found.bridge(), found.isUp(), found.isHeld()));
    calls.orphans().forEach(line::hangUpAgents);
    line.hangUpForgotten();
    listener.on(new LineEvent.LineUp(clock.instant()));
  }
}
