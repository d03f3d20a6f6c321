package io.lianxi.acd.handling;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes the contacts agree with the calls that are really there: after a start, after the line was
 * away, and every now and then. Asterisk is right about calls.
 */
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Contacts contacts;
  private final ContactHistory history;
  private final EventLog log;
  private final VoiceLine line;
  private final Queues queues;
  private final Queueing queueing;
  private final QueueName defaultQueue;
  private final Clock clock;
  private Set<Difference> seen = Set.of();

  Recovery(
      Contacts contacts,
      ContactHistory history,
      EventLog log,
      VoiceLine line,
      Queues queues,
      Queueing queueing,
      QueueName defaultQueue,
      Clock clock) {
    this.contacts = contacts;
    this.history = history;
    this.log = log;
    this.line = line;
    this.queues = queues;
    this.queueing = queueing;
    this.defaultQueue = defaultQueue;
    this.clock = clock;
  }

  /** What {@code contact} needs, given its call, if there is one. */
  static Optional<Repair> decide(Contact contact, Optional<LiveCall> call, Instant now) {
    if (contact.origin().channel() != Channel.VOICE) {
      return Optional.empty();
    }
    if (!contact.state().isLive()) {
      return call.filter(live -> isLeftOver(contact, live, now)).map(live -> new Repair.HangUp());
    }
    if (call.isEmpty()) {
      return isAwaitingCall(contact) ? Optional.empty() : Optional.of(new Repair.Gone());
    }
    LiveCall live = call.get();
    boolean hasAgent = live.isBridged() || live.agentLeg() > 0;
    if (contact.treatment().isPresent()) {
      return live.isWaiting() || hasAgent ? Optional.of(new Repair.Treat()) : Optional.empty();
    }
    if (contact.state() == ContactState.IN_FLOW) {
      return live.isWaiting() ? Optional.of(new Repair.Enqueue()) : Optional.empty();
    }
    if (isWaiting(contact)) {
      return hasAgent ? Optional.of(new Repair.Park()) : Optional.empty();
    }
    return contact
        .active()
        .filter(assignment -> assignment.leg() > 0)
        .flatMap(assignment -> decide(contact.state(), assignment, live));
  }

  private static Optional<Repair> decide(ContactState state, Assignment assignment, LiveCall live) {
    boolean isUp = live.agentLeg() == assignment.leg();
    if (assignment.reachable() && isUp) {
      boolean isOnHold = state == ContactState.ON_HOLD;
      return isOnHold != live.isBridged()
          ? Optional.empty()
          : Optional.of(isOnHold ? new Repair.Hold() : new Repair.Resume());
    }
    if (assignment.reachable()) {
      return Optional.of(new Repair.Lost(assignment));
    }
    return isUp && live.isBridged() ? Optional.of(new Repair.Joined(assignment)) : Optional.empty();
  }

  /** Does the customer wait without holding the line, until an agent's accept has them called? */
  private static boolean isAwaitingCall(Contact contact) {
    return contact.callback().isPresent()
        && (contact.state() == ContactState.QUEUED || contact.state() == ContactState.OFFERED);
  }

  /** Does the caller belong to nobody, offered or not? */
  static boolean isWaiting(Contact contact) {
    return contact.state() == ContactState.QUEUED
        || contact.active().filter(assignment -> assignment.acceptedAt() == null).isPresent();
  }

  // A caller who was given to an outside number neither waits nor has an agent.
  private static boolean isLeftOver(Contact contact, LiveCall live, Instant now) {
    Contact.Ending ending = contact.ending();
    boolean isSettled =
        ending != null && !now.isBefore(ending.at().plus(HandlingTimes.HANG_UP_TAKES));
    return isSettled && (live.isWaiting() || live.agentLeg() > 0);
  }

  /** Something that differs between a contact, if there is one, and its call. */
  private record Need(ContactId id, Optional<Contact> contact, Repair repair) {
    Difference difference() {
      return new Difference(id, repair);
    }
  }

  /**
   * What differs, whatever else happens to the contact: one that is offered again and again while
   * its caller is gone is never the same twice.
   */
  private record Difference(ContactId id, Repair repair) {}

  /**
   * Compares every contact with every call and repairs what differs: at a start, and when the line
   * is back.
   *
   * @param customerLeft told of each contact whose call is gone
   */
  synchronized void reconcile(Consumer<ContactId> customerLeft) {
    try {
      restoreLost();
    } catch (DataAccessException | TransactionException e) {
      LOG.error("the history is away: what the live store may have lost is not restored", e);
    }
    seen = Set.of();
    needs().forEach(need -> repair(need, customerLeft));
  }

  /**
   * Compares again while everything runs, and repairs what differed in the same way the last time,
   * too: what differs for a moment has an event on its way.
   */
  synchronized void recheck(Consumer<ContactId> customerLeft) {
    List<Need> now = needs();
    now.stream()
        .filter(need -> seen.contains(need.difference()))
        .forEach(need -> repair(need, customerLeft));
    seen = now.stream().map(Need::difference).collect(toSet());
  }

  /** Puts back what the live store has lost, as soon as it has lost everything. */
  synchronized void restore() {
    if (contacts.era().isEmpty()) {
      restoreLost();
      LOG.warn("the live store knew nothing; what was open is restored from the history");
    }
  }

  private List<Need> needs() {
    // Contacts first: one that opens while the calls are listed is then not taken for gone.
    Map<ContactId, Contact> open =
        contacts.open(Channel.VOICE).stream()
            .collect(toMap(Contact::id, Function.identity(), (a, b) -> a));
    Map<ContactId, LiveCall> calls =
        line.liveCalls().stream()
            .collect(toMap(LiveCall::contact, Function.identity(), (a, b) -> a));
    List<Need> needs = new ArrayList<>();
    open.forEach(
        (id, contact) -> need(contact, Optional.ofNullable(calls.get(id))).ifPresent(needs::add));
    calls.forEach(
        (id, call) -> {
          if (!open.containsKey(id)) {
            contacts
                .find(id)
                .or(() -> history.find(id))
                .map(contact -> need(contact, Optional.of(call)))
                .orElseGet(() -> adoption(call))
                .ifPresent(needs::add);
          }
        });
    return needs;
  }

  private Optional<Need> need(Contact contact, Optional<LiveCall> call) {
    return decide(contact, call, clock.instant())
        .map(repair -> new Need(contact.id(), Optional.of(contact), repair));
  }

  private static Optional<Need> adoption(LiveCall call) {
    return call.isWaiting()
        ? Optional.of(new Need(call.contact(), Optional.empty(), new Repair.Adopt(call)))
        : Optional.empty();
  }

  /** Puts back what the live store has lost. */
  private void restoreLost() {
    log.catchUp();
    Set<ContactId> known = contacts.open().stream().map(Contact::id).collect(toSet());
    history.open().stream()
        .filter(contact -> !known.contains(contact.id()))
        .forEach(contacts::restore);
    contacts.restored();
  }

  private void repair(Need need, Consumer<ContactId> customerLeft) {
    LOG.info("contact {} needs {}", need.id(), need.repair());
    switch (need.repair()) {
      case Repair.Adopt adopt -> adopt(adopt.call());
      case Repair.OfContact repair ->
          need.contact().ifPresent(contact -> repair(contact, repair, customerLeft));
    }
  }

  private void repair(Contact contact, Repair.OfContact repair, Consumer<ContactId> customerLeft) {
    Instant now = clock.instant();
    switch (repair) {
      case Repair.Gone gone -> customerLeft.accept(contact.id());
      case Repair.Enqueue enqueue -> enqueue(contact);
      case Repair.Treat treat ->
          contacts
              .find(contact.id())
              .filter(fresh -> fresh.treatment().isPresent())
              .ifPresent(fresh -> line.treat(fresh.id()));
      case Repair.Lost lost ->
          contacts.record(
              contact,
              new ContactEvent.AgentLost(
                  lost.assignment().agent(),
                  lost.assignment().leg(),
                  now.plus(HandlingTimes.RETURN),
                  now));
      case Repair.Joined joined ->
          contacts.record(
              contact,
              new ContactEvent.Connected(
                  joined.assignment().agent(), joined.assignment().leg(), now));
      case Repair.Hold hold -> line.hold(contact.id());
      case Repair.Resume resume -> line.resume(contact.id());
      case Repair.Park park ->
          contacts
              .find(contact.id())
              .filter(Recovery::isWaiting)
              .ifPresent(waiting -> line.park(waiting.id()));
      case Repair.HangUp hangUp -> line.hangUp(contact.id());
    }
  }

  /** Gives a waiting caller whom no flow has met a contact and a place in the default queue. */
  private void adopt(LiveCall call) {
    enqueue(
        contacts.open(
            call.contact(),
            new ContactEvent.Opened(
                Channel.VOICE, call.customerAddress(), call.calledAddress(), clock.instant())));
  }

  private void enqueue(Contact contact) {
    queues
        .find(defaultQueue)
        .ifPresentOrElse(
            policy -> contacts.record(contact, queueing.into(policy, contact, clock.instant())),
            () -> LOG.error("there is no default queue {}", defaultQueue));
  }
}
