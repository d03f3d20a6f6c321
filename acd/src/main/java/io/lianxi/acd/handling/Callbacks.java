package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.CallbackPolicy;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Taking;
import io.lianxi.acd.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls to customers who wait without holding the line. */
final class Callbacks implements Taking {
  private final Queues queues;
  private final DoNotCall doNotCall;
  private final VoiceLine line;

  Callbacks(Queues queues, DoNotCall doNotCall, VoiceLine line) {
    this.queues = queues;
    this.doNotCall = doNotCall;
    this.line = line;
  }

  /** How customers in {@code contact}'s queue are called back. */
  CallbackPolicy policy(Contact contact) {
    return Optional.ofNullable(contact.place())
        .flatMap(place -> queues.find(place.queue()))
        .map(QueuePolicy::callback)
        .orElseGet(CallbackPolicy::usual);
  }

  /**
   * What happens when {@code agent} takes the offer of {@code contact}, whose customer is on the
   * line or will be called. Whoever asked meanwhile not to be called is not. Where no line has to
   * be put through, the agent has the contact at once.
   */
  @Override
  public List<ContactEvent> accepted(Contact contact, AgentId agent, Instant now) {
    if (!contact.origin().channel().hasLine()) {
      int leg = contact.nextLeg();
      return List.of(
          new ContactEvent.Accepted(agent, leg, now, now),
          new ContactEvent.Connected(agent, leg, now));
    }
    Optional<Place.Callback> promised = contact.callback();
    Duration patience = promised.isPresent() ? HandlingTimes.CALL_BACK : HandlingTimes.CONNECT;
    ContactEvent accepted =
        new ContactEvent.Accepted(agent, contact.nextLeg(), now.plus(patience), now);
    return promised.filter(this::isForbidden).isPresent()
        ? List.of(accepted, new ContactEvent.CallbackFailed(agent, null, now, now), over(now))
        : List.of(accepted);
  }

  private boolean isForbidden(Place.Callback promised) {
    return PhoneNumber.parse(promised.number()).filter(doNotCall::forbids).isPresent();
  }

  /** Joins a caller with the agent who has accepted, called first or not. */
  @Override
  public void connect(Contact contact, AgentId agent) {
    if (!contact.origin().channel().hasLine()) {
      return;
    }
    contact
        .active()
        .map(Assignment::leg)
        .ifPresent(
            leg ->
                contact
                    .callback()
                    .ifPresentOrElse(
                        promised ->
                            line.callBack(contact.id(), agent, leg, call(contact, promised)),
                        () -> line.connect(contact.id(), agent, leg)));
  }

  /** Who calls sees the number that they called, or that they were to see. */
  private static VoiceLine.Outgoing call(Contact contact, Place.Callback promised) {
    return new VoiceLine.Outgoing(promised.number(), contact.origin().calledAddress());
  }

  /**
   * An attempt to call a customer for an agent that came to nothing.
   *
   * @param reason null when nobody knows it
   */
  record Failed(AgentId agent, @Nullable Unanswered reason, Instant at) {
    ContactEvent event(Instant notBefore) {
      return new ContactEvent.CallbackFailed(agent, reason, notBefore, at);
    }
  }

  /** What follows when the customer was not reached. */
  List<ContactEvent> after(Failed attempt, Contact contact) {
    return contact
        .callback()
        .map(promised -> after(attempt, promised, policy(contact)))
        .orElse(List.of());
  }

  /** The next attempt, unless there is none left within the time that was promised. */
  static List<ContactEvent> after(Failed attempt, Place.Callback promised, CallbackPolicy policy) {
    Optional<Instant> next =
        opening(policy, attempt.at().plus(policy.retryAfter()))
            .filter(at -> promised.attempts() + 1 < policy.attempts())
            .filter(at -> at.isBefore(promised.expiresAt()));
    return next.map(at -> List.of(attempt.event(at)))
        .orElseGet(() -> List.of(attempt.event(attempt.at()), over(attempt.at())));
  }

  private static Optional<Instant> opening(CallbackPolicy policy, Instant at) {
    BusinessCalendar hours = policy.hours();
    return hours == null || hours.isOpen(at) ? Optional.of(at) : hours.nextOpening(at);
  }

  /**
   * What the clock does to a promise to call back:
   *
   * <ol>
   *   <li>The customer was not reached within the time that was promised: it is over.
   *   <li>The call and the agent's phone took too long: that attempt has failed.
   * </ol>
   */
  List<ContactEvent> due(Contact contact, Instant now) {
    Optional<Place.Callback> promised = contact.callback();
    if (contact.state() == ContactState.QUEUED) {
      return promised.filter(callback -> !now.isBefore(callback.expiresAt())).isPresent()
          ? List.of(over(now))
          : List.of();
    }
    return contact
        .active()
        .filter(a -> contact.state() == ContactState.OFFERED && a.acceptedAt() != null)
        .filter(a -> a.deadline() != null && !now.isBefore(a.deadline()))
        .map(a -> after(new Failed(a.agent(), null, now), contact))
        .orElse(List.of());
  }

  private static ContactEvent over(Instant now) {
    return new ContactEvent.Ended(EndedBy.SYSTEM, now, now);
  }
}
