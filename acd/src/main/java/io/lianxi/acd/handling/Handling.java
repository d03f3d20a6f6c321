package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an agent does with a contact: decide, claim it by recording the event, act on the line. */
public final class Handling {
  private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,32}");
  private static final int MAX_NOTE = 4000;
  private static final int CLAIMS = 5;

  private final Contacts contacts;
  private final Queues queues;
  private final Queueing queueing;
  private final Targets targets;
  private final Dispositions dispositions;
  private final VoiceLine line;
  private final Callbacks callbacks;
  private final Leave leave;
  private final Clock clock;

  Handling(
      Contacts contacts,
      Queues queues,
      Queueing queueing,
      Agents agents,
      Dispositions dispositions,
      VoiceLine line,
      Callbacks callbacks,
      Leave leave,
      Clock clock) {
    this.contacts = contacts;
    this.queues = queues;
    this.queueing = queueing;
    this.targets = new Targets(contacts, queues, agents);
    this.dispositions = dispositions;
    this.line = line;
    this.callbacks = callbacks;
    this.leave = leave;
    this.clock = clock;
  }

  /**
   * Takes an offer: the agent's phone is called and joined with the customer, called first or not.
   * Where no line has to be put through, the agent has it at once.
   */
  public Outcome accept(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.ACCEPT,
        (contact, now) -> callbacks.accepted(contact, agent, now),
        contact -> callbacks.connect(contact, agent));
  }

  /** Refuses an offer: the contact goes back to its place and may be offered to someone else. */
  public Outcome decline(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.DECLINE,
        (contact, now) ->
            List.of(
                new ContactEvent.Requeued(
                    agent, RequeueReason.DECLINED, declinedUntil(contact, now), now)),
        contact -> {});
  }

  /** Plays music to the customer until {@link #resume}. */
  public Outcome hold(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.HOLD,
        (contact, now) -> List.of(new ContactEvent.Held(agent, now)),
        onLine(() -> line.hold(id)));
  }

  public Outcome resume(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.RESUME,
        (contact, now) -> List.of(new ContactEvent.Resumed(agent, now)),
        onLine(() -> line.resume(id)));
  }

  /** The customer no longer hears the agent. */
  public Outcome mute(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.MUTE,
        (contact, now) -> List.of(new ContactEvent.Muted(agent, now)),
        contact -> line.mute(id, true));
  }

  public Outcome unmute(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.UNMUTE,
        (contact, now) -> List.of(new ContactEvent.Unmuted(agent, now)),
        contact -> line.mute(id, false));
  }

  /** Sends keys to the customer's side, e.g. to a machine there. */
  public Outcome sendDtmf(AgentId agent, ContactId id, String digits) {
    if (!DIGITS.matcher(digits).matches()) {
      return new Outcome.Invalid("digits", "must be 1 to 32 of 0-9, * and #");
    }
    return act(
        agent, id, Action.DTMF, (contact, now) -> List.of(), contact -> line.sendDtmf(id, digits));
  }

  /** Calls the agent's phone again for the same conversation, e.g. after a page refresh. */
  public Outcome reconnect(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.RECONNECT,
        (contact, now) -> {
          // A phone that is already awaited back does not get more time by asking again.
          Instant connectBy =
              Optional.ofNullable(contact.active().orElseThrow().deadline())
                  .orElse(now.plus(HandlingTimes.RETURN));
          return List.of(new ContactEvent.Reconnecting(agent, contact.nextLeg(), connectBy, now));
        },
        contact -> connect(contact, agent));
  }

  /** Ends the conversation. */
  public Outcome end(AgentId agent, ContactId id) {
    return act(
        agent,
        id,
        Action.END,
        (contact, now) ->
            WrapUp.events(
                queues, contact, now, until -> new ContactEvent.Ended(EndedBy.AGENT, until, now)),
        leave::take);
  }

  /** Gives the customer to a queue, an agent or an outside number and goes on to wrap-up. */
  public Outcome transfer(AgentId agent, ContactId id, Destination destination) {
    Optional<Outcome> refused = targets.refuse(agent, id, destination);
    if (refused.isPresent()) {
      return refused.get();
    }
    return act(
        agent,
        id,
        Action.TRANSFER,
        (contact, now) -> transferEvents(contact, agent, destination, now),
        onLine(
            () -> {
              switch (destination) {
                case Destination.ToQueue to -> line.park(id);
                case Destination.ToAgent to -> line.park(id);
                case Destination.ToNumber to -> line.dialOutside(id, to.number());
              }
            }));
  }

  private static Consumer<Contact> onLine(Runnable act) {
    return contact -> {
      if (contact.origin().channel().hasLine()) {
        act.run();
      }
    };
  }

  private List<ContactEvent> transferEvents(
      Contact contact, AgentId agent, Destination destination, Instant now) {
    List<ContactEvent> events =
        new ArrayList<>(
            WrapUp.events(
                queues,
                contact,
                now,
                until -> new ContactEvent.Transferred(agent, destination, until, now)));
    Place place = Objects.requireNonNull(contact.place());
    switch (destination) {
      case Destination.ToQueue to ->
          events.add(1, queueing.into(queues.find(to.queue()).orElseThrow(), contact, now));
      case Destination.ToAgent to ->
          events.add(
              1,
              new ContactEvent.Queued(
                  place.queue(),
                  place.wishes().keptFor(to.agent(), now.plus(HandlingTimes.KEPT_FOR_AGENT)),
                  place.standing(),
                  now));
      case Destination.ToNumber to -> {}
    }
    return events;
  }

  private @Nullable Instant declinedUntil(Contact contact, Instant now) {
    return Optional.ofNullable(contact.place())
        .flatMap(place -> queues.find(place.queue()))
        .map(policy -> now.plus(policy.declineDelay()))
        .orElse(null);
  }

  /**
   * Finishes the agent's work on the contact.
   *
   * @param disposition code of what came of it; null for none
   */
  public Outcome wrapUp(AgentId agent, ContactId id, @Nullable String disposition, String note) {
    return wrapUp(agent, id, new Conclusion(disposition, null, note));
  }

  /** The same with a reason. */
  public Outcome wrapUp(AgentId agent, ContactId id, Conclusion said) {
    String disposition = said.disposition();
    if (disposition != null && !dispositions.isKnown(disposition)) {
      return new Outcome.Invalid("disposition", "unknown: " + disposition);
    }
    if (said.note().length() > MAX_NOTE) {
      return new Outcome.Invalid("note", "longer than " + MAX_NOTE + " characters");
    }
    return act(
        agent,
        id,
        Action.WRAP_UP,
        (contact, now) ->
            List.of(
                new ContactEvent.WrappedUp(
                    agent, disposition, said.note(), false, now, said.reason())),
        contact -> {});
  }

  private Outcome act(
      AgentId agent,
      ContactId id,
      Action action,
      BiFunction<Contact, Instant, List<ContactEvent>> decide,
      Consumer<Contact> act) {
    Contact seen = null;
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Contact> found = contacts.find(id);
      if (found.isEmpty()) {
        return new Outcome.Unknown();
      }
      seen = found.get();
      if (!Action.allowed(seen, agent).contains(action)) {
        return refused(seen, agent, action);
      }
      List<ContactEvent> events = decide.apply(seen, clock.instant());
      Optional<Contact> after =
          events.isEmpty() ? Optional.of(seen) : contacts.record(seen, events);
      if (after.isPresent()) {
        act.accept(after.get());
        return new Outcome.Done(after.get());
      }
    }
    return refused(Objects.requireNonNull(seen), agent, action);
  }

  private static Outcome refused(Contact contact, AgentId agent, Action action) {
    boolean isInvolved =
        contact.assignments().stream().anyMatch(assignment -> assignment.agent().equals(agent));
    return isInvolved
        ? new Outcome.NotAllowed(contact.state(), action, Action.allowed(contact, agent))
        : new Outcome.NotYours();
  }

  private void connect(Contact contact, AgentId agent) {
    line.connect(contact.id(), agent, contact.active().map(Assignment::leg).orElseThrow());
  }
}
