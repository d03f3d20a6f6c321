package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineListener;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the line does to contacts. An event about a leg that is no longer current changes nothing.
 */
public final class CallWatch implements LineListener {
  private final Contacts contacts;
  private final Claims claims;
  private final Queues queues;
  private final Presences presences;
  private final Callbacks callbacks;
  private final VoiceLine line;
  private final Recovery recovery;
  private final Leave leave;
  private final ReachedCustomers reached;
  private final Clock clock;

  CallWatch(
      Contacts contacts,
      Queues queues,
      Presences presences,
      Callbacks callbacks,
      VoiceLine line,
      Recovery recovery,
      Leave leave,
      ReachedCustomers reached,
      Clock clock) {
    this.contacts = contacts;
    this.claims = new Claims(contacts);
    this.queues = queues;
    this.presences = presences;
    this.callbacks = callbacks;
    this.line = line;
    this.recovery = recovery;
    this.leave = leave;
    this.reached = reached;
    this.clock = clock;
  }

  @Override
  public void on(LineEvent event) {
    switch (event) {
      case LineEvent.AgentJoined e -> agentJoined(e);
      case LineEvent.AgentLeft e -> agentLeft(e);
      case LineEvent.ConnectFailed e -> connectFailed(e);
      case LineEvent.CallbackFailed e -> callbackFailed(e);
      case LineEvent.Reached e -> reached.reached(e);
      case LineEvent.Listened e -> {} // concerns who called
      case LineEvent.Unreached e -> {} // became no contact
      case LineEvent.CustomerLeft e -> customerLeft(e.contact());
      case LineEvent.LineUp e -> recovery.reconcile(this::customerLeft);
    }
  }

  /** Repairs what a lost event of the line left behind. */
  void recheck() {
    recovery.recheck(this::customerLeft);
  }

  /** Puts back what was live before the live store lost it. */
  void restore() {
    recovery.restore();
  }

  private void agentJoined(LineEvent.AgentJoined event) {
    Optional<Contact> joined =
        record(
            event.contact(),
            contact ->
                whenCurrent(
                    contact,
                    event.leg(),
                    a -> new ContactEvent.Connected(a.agent(), event.leg(), clock.instant())));
    if (joined.isEmpty()) {
      // The agent answered too late: the caller waits again, so the leg has to go.
      contacts
          .find(event.contact())
          .filter(Recovery::isWaiting)
          .ifPresent(contact -> line.park(contact.id()));
    }
  }

  private void agentLeft(LineEvent.AgentLeft event) {
    switch (event.cause()) {
      case HUNG_UP ->
          record(
                  event.contact(),
                  contact ->
                      current(contact, event.leg())
                          .filter(Assignment::reachable)
                          .map(a -> ended(contact, EndedBy.AGENT))
                          .orElse(List.of()))
              .ifPresent(leave::take);
      case LOST ->
          record(
              event.contact(),
              contact ->
                  whenCurrent(
                      contact,
                      event.leg(),
                      a -> {
                        Instant now = clock.instant();
                        return new ContactEvent.AgentLost(
                            a.agent(), event.leg(), now.plus(HandlingTimes.RETURN), now);
                      }));
    }
  }

  private void connectFailed(LineEvent.ConnectFailed event) {
    Optional<AgentId> agent =
        contacts
            .find(event.contact())
            .filter(contact -> contact.state() == ContactState.OFFERED)
            .flatMap(contact -> current(contact, event.leg()))
            .map(Assignment::agent);
    // A phone that is awaited back may fail to answer until its time is over; see Deadlines.
    agent.ifPresent(
        id -> {
          Instant now = clock.instant();
          presences.change(id, Presence.NOT_READY, NotReadyReason.PHONE_UNREACHABLE, now);
          record(
              event.contact(),
              contact ->
                  whenCurrent(
                      contact,
                      event.leg(),
                      a ->
                          new ContactEvent.Requeued(
                              a.agent(), RequeueReason.CONNECT_FAILED, null, now)));
        });
  }

  private void callbackFailed(LineEvent.CallbackFailed event) {
    record(
        event.contact(),
        contact ->
            current(contact, event.leg())
                .filter(a -> contact.state() == ContactState.OFFERED)
                .map(a -> new Callbacks.Failed(a.agent(), event.reason(), clock.instant()))
                .map(failed -> callbacks.after(failed, contact))
                .orElse(List.of()));
  }

  private void customerLeft(ContactId id) {
    record(
        id,
        contact ->
            switch (contact.state()) {
              case IN_FLOW -> leftFlow(contact);
              case CONNECTED, ON_HOLD -> ended(contact, EndedBy.CUSTOMER);
              // Who will be called back keeps the place without holding the line.
              case QUEUED, OFFERED ->
                  contact.callback().isPresent()
                      ? List.of()
                      : List.of(new ContactEvent.Abandoned(clock.instant()));
              case WRAP_UP, CLOSED, ABANDONED -> List.of();
            });
  }

  /** Hanging up is one of the ways to finish a message. */
  private List<ContactEvent> leftFlow(Contact contact) {
    List<ContactEvent> events = new ArrayList<>(Treatments.left(contact, line, clock.instant()));
    events.addAll(ended(contact, EndedBy.CUSTOMER));
    return events;
  }

  private List<ContactEvent> ended(Contact contact, EndedBy by) {
    Instant now = clock.instant();
    return WrapUp.events(queues, contact, now, until -> new ContactEvent.Ended(by, until, now));
  }

  private static Optional<Assignment> current(Contact contact, int leg) {
    return contact.active().filter(assignment -> assignment.leg() == leg);
  }

  private static List<ContactEvent> whenCurrent(
      Contact contact, int leg, Function<Assignment, ContactEvent> event) {
    return current(contact, leg).map(event).map(List::of).orElse(List.of());
  }

  private Optional<Contact> record(ContactId id, Function<Contact, List<ContactEvent>> decide) {
    return claims.record(id, decide);
  }
}
