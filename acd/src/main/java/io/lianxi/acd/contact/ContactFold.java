package io.lianxi.acd.contact;

import static io.lianxi.acd.contact.ContactState.ABANDONED;
import static io.lianxi.acd.contact.ContactState.CLOSED;
import static io.lianxi.acd.contact.ContactState.CONNECTED;
import static io.lianxi.acd.contact.ContactState.IN_FLOW;
import static io.lianxi.acd.contact.ContactState.OFFERED;
import static io.lianxi.acd.contact.ContactState.ON_HOLD;
import static io.lianxi.acd.contact.ContactState.QUEUED;
import static io.lianxi.acd.contact.ContactState.WRAP_UP;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact.Ending;
import io.lianxi.acd.contact.Contact.Profile;
import io.lianxi.acd.contact.Contact.Step;
import io.lianxi.acd.contact.ContactEvent.Abandoned;
import io.lianxi.acd.contact.ContactEvent.Accepted;
import io.lianxi.acd.contact.ContactEvent.AgentLost;
import io.lianxi.acd.contact.ContactEvent.CallbackFailed;
import io.lianxi.acd.contact.ContactEvent.CallbackRequested;
import io.lianxi.acd.contact.ContactEvent.Connected;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.Ended;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.FlowEntered;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.contact.ContactEvent.Held;
import io.lianxi.acd.contact.ContactEvent.Identified;
import io.lianxi.acd.contact.ContactEvent.LanguageChosen;
import io.lianxi.acd.contact.ContactEvent.Messaged;
import io.lianxi.acd.contact.ContactEvent.Mistaken;
import io.lianxi.acd.contact.ContactEvent.Muted;
import io.lianxi.acd.contact.ContactEvent.Offered;
import io.lianxi.acd.contact.ContactEvent.Opened;
import io.lianxi.acd.contact.ContactEvent.Overflowed;
import io.lianxi.acd.contact.ContactEvent.Queued;
import io.lianxi.acd.contact.ContactEvent.Rated;
import io.lianxi.acd.contact.ContactEvent.Reached;
import io.lianxi.acd.contact.ContactEvent.Reconnecting;
import io.lianxi.acd.contact.ContactEvent.Requeued;
import io.lianxi.acd.contact.ContactEvent.Resumed;
import io.lianxi.acd.contact.ContactEvent.StepTaken;
import io.lianxi.acd.contact.ContactEvent.Transferred;
import io.lianxi.acd.contact.ContactEvent.Unmuted;
import io.lianxi.acd.contact.ContactEvent.VoicemailLeft;
import io.lianxi.acd.contact.ContactEvent.WrappedUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Which event is possible in which state, and what the contact is after it. */
final class ContactFold {
  private ContactFold() {}

  static Optional<Contact> apply(Contact contact, ContactEvent event) {
    return switch (event) {
      case Opened opened -> Optional.empty();
      case Reached e ->
          when(
              contact.state() == IN_FLOW && contact.place() == null && !contact.origin().byUs(),
              () -> contact.with(contact.origin().reached(e.at())));
      case Messaged e ->
          when(
              contact.state() == IN_FLOW && contact.origin().canBecome(e.state()),
              () -> contact.with(contact.origin().messaged(e.state())));
      case Identified e ->
          Optional.of(
              contact.with(
                  profile(contact, p -> new Profile(e.customer(), p.language(), p.path()))));
      case Mistaken e ->
          Optional.of(
              contact.with(profile(contact, p -> new Profile(null, p.language(), p.path()))));
      case LanguageChosen e ->
          Optional.of(
              contact.with(
                  profile(contact, p -> new Profile(p.customer(), e.language(), p.path()))));
      case StepTaken e -> stepTaken(contact, e);
      case FlowEntered e ->
          when(
              contact.state() == IN_FLOW && contact.treatment().isEmpty(),
              () -> contact.with(contact.profile()));
      case FlowLeft e -> Optional.of(contact.with(contact.profile())); // told late of who hung up
      case Queued e -> queued(contact, e);
      case Offered e ->
          // nobody has two parts in one contact at a time, of which one could never be wrapped up
          when(
              contact.state() == QUEUED && contact.occupying(e.agent()).isEmpty(),
              () ->
                  contact.with(
                      OFFERED,
                      contact.adding(Assignment.offered(e.agent(), e.at(), e.expiresAt()))));
      case Accepted e ->
          active(contact, e.agent(), a -> contact.state() == OFFERED && a.acceptedAt() == null)
              .map(
                  a ->
                      contact.with(
                          OFFERED,
                          contact.replacing(a, a.accepted(e.leg(), e.connectBy(), e.at()))));
      case Requeued e -> active(contact, e.agent(), a -> true).map(a -> requeued(contact, a, e));
      case Overflowed e -> overflowed(contact, e);
      case CallbackRequested e -> callbackRequested(contact, e);
      case CallbackFailed e -> callbackFailed(contact, e);
      case VoicemailLeft e ->
          when(contact.state() == IN_FLOW, () -> contact.with(IN_FLOW, contact.assignments()));
      case Rated e -> Optional.of(contact.with(contact.state(), contact.assignments()));
      case Connected e ->
          active(
                  contact,
                  e.agent(),
                  a -> a.acceptedAt() != null && a.leg() == e.leg() && !a.reachable())
              .map(
                  a -> contact.with(CONNECTED, contact.replacing(a, a.connected(e.leg(), e.at()))));
      case AgentLost e ->
          active(contact, e.agent(), a -> a.leg() == e.leg() && a.reachable())
              .map(a -> contact.with(CONNECTED, contact.replacing(a, a.lost(e.until()))));
      case Reconnecting e ->
          active(contact, e.agent(), a -> contact.state().isWithAgent() && e.leg() > a.leg())
              .map(
                  a ->
                      contact.with(
                          CONNECTED, contact.replacing(a, a.reconnecting(e.leg(), e.connectBy()))));
      case Held e ->
          active(contact, e.agent(), a -> contact.state() == CONNECTED && a.reachable())
              .map(a -> contact.with(ON_HOLD, contact.replacing(a, a.held(e.at()))));
      case Resumed e ->
          active(contact, e.agent(), a -> contact.state() == ON_HOLD)
              .map(a -> contact.with(CONNECTED, contact.replacing(a, a.resumed())));
      case Muted e -> muted(contact, e.agent(), true);
      case Unmuted e -> muted(contact, e.agent(), false);
      case Transferred e -> transferred(contact, e);
      case Ended e -> ended(contact, e);
      case Abandoned e -> abandoned(contact, e.at());
      case WrappedUp e -> wrappedUp(contact, e);
    };
  }

  private static Profile profile(Contact contact, UnaryOperator<Profile> change) {
    return change.apply(contact.profile());
  }

  private static Optional<Contact> stepTaken(Contact contact, StepTaken event) {
    List<Step> path = new ArrayList<>(contact.profile().path());
    if (path.size() < Contact.MAX_PATH) {
      path.add(new Step(event.step(), event.input(), event.at()));
    }
    return when(
        contact.state() == IN_FLOW,
        () -> contact.with(profile(contact, p -> new Profile(p.customer(), p.language(), path))));
  }

  private static Optional<Contact> queued(Contact contact, Queued event) {
    return when(
        contact.state() == IN_FLOW,
        () -> contact.with(QUEUED, contact.assignments(), Place.in(event, contact.place())));
  }

  private static Contact requeued(Contact contact, Assignment active, Requeued event) {
    // Who was talking keeps a trace of it; who was only offered the contact keeps none.
    List<Assignment> left =
        active.connectedAt() == null
            ? contact.withoutActive()
            : contact.replacing(
                active, active.ended(event.at(), null).wrappedUp(null, "", event.at()));
    Place place = Objects.requireNonNull(contact.place());
    return contact.with(QUEUED, left, place.passedOverBy(event.agent(), event.notBefore()));
  }

  private static Optional<Contact> overflowed(Contact contact, Overflowed event) {
    return placed(contact, place -> contact.state() == QUEUED)
        .map(place -> contact.with(IN_FLOW, contact.assignments(), place.treated(event.to())));
  }

  private static Optional<Contact> callbackRequested(Contact contact, CallbackRequested event) {
    Place.Callback promised = new Place.Callback(event.number(), event.expiresAt(), 0, event.at());
    return placed(
            contact,
            place ->
                contact.treatment().isPresent()
                    || (contact.state() == QUEUED && place.callback() == null))
        .map(place -> contact.with(QUEUED, contact.assignments(), place.calledBack(promised)));
  }

  private static Optional<Contact> callbackFailed(Contact contact, CallbackFailed event) {
    return active(contact, event.agent(), a -> contact.state() == OFFERED && a.acceptedAt() != null)
        .flatMap(a -> contact.callback())
        .map(
            promised ->
                new Place.Callback(
                    promised.number(),
                    promised.expiresAt(),
                    promised.attempts() + 1,
                    event.notBefore()))
        .flatMap(next -> placed(contact, place -> true).map(place -> place.calledBack(next)))
        .map(place -> contact.with(QUEUED, contact.withoutActive(), place));
  }

  private static Optional<Place> placed(Contact contact, Predicate<Place> condition) {
    return Optional.ofNullable(contact.place()).filter(condition);
  }

  private static Optional<Contact> muted(Contact contact, AgentId agent, boolean isMuted) {
    return active(contact, agent, a -> contact.state().isWithAgent() && a.muted() != isMuted)
        .map(a -> contact.with(contact.state(), contact.replacing(a, a.muted(isMuted))));
  }

  private static Optional<Contact> transferred(Contact contact, Transferred event) {
    return active(contact, event.agent(), a -> contact.state().isWithAgent())
        .map(
            a -> {
              List<Assignment> left =
                  contact.replacing(a, a.ended(event.at(), event.wrapUpUntil()));
              return switch (event.destination()) {
                // back to the flow's end, from where Queued takes it on
                case Destination.ToQueue to -> contact.with(IN_FLOW, left);
                case Destination.ToAgent to -> contact.with(IN_FLOW, left);
                case Destination.ToNumber to ->
                    contact.with(WRAP_UP, left, new Ending(EndedBy.AGENT, event.at()));
              };
            });
  }

  private static Optional<Contact> ended(Contact contact, Ended event) {
    boolean holdsNoLine =
        contact.callback().isPresent() || !contact.origin().channel().hasCustomer();
    if (contact.state() == IN_FLOW || (contact.state() == QUEUED && holdsNoLine)) {
      return Optional.of(settled(contact.with(WRAP_UP, contact.assignments(), ending(event))));
    }
    if (contact.state() == OFFERED && !contact.origin().channel().hasCustomer()) {
      return Optional.of(settled(contact.with(WRAP_UP, contact.withoutActive(), ending(event))));
    }
    return contact
        .active()
        .filter(a -> contact.state().isWithAgent())
        .map(
            a ->
                contact.with(
                    WRAP_UP,
                    contact.replacing(a, a.ended(event.at(), event.wrapUpUntil())),
                    ending(event)));
  }

  private static Ending ending(Ended event) {
    return new Ending(event.by(), event.at());
  }

  private static Optional<Contact> abandoned(Contact contact, Instant at) {
    Ending ending = new Ending(EndedBy.CUSTOMER, at);
    return switch (contact.state()) {
      case QUEUED -> Optional.of(contact.with(ABANDONED, contact.assignments(), ending));
      case OFFERED -> Optional.of(contact.with(ABANDONED, contact.withoutActive(), ending));
      case IN_FLOW, CONNECTED, ON_HOLD, WRAP_UP, CLOSED, ABANDONED -> Optional.empty();
    };
  }

  private static Optional<Contact> wrappedUp(Contact contact, WrappedUp event) {
    return contact
        .occupying(event.agent())
        .filter(Assignment::isInWrapUp)
        .map(
            a ->
                settled(
                    contact.with(
                        contact.state(),
                        contact.replacing(
                            a, a.wrappedUp(event.disposition(), event.note(), event.at())))));
  }

  /** A contact in wrap-up with nobody left to wrap up is closed. */
  private static Contact settled(Contact contact) {
    boolean isDone = contact.state() == WRAP_UP && contact.occupiedAgents().isEmpty();
    return isDone
        ? new Contact(
            contact.id(),
            contact.version(),
            CLOSED,
            contact.origin(),
            contact.profile(),
            contact.place(),
            contact.assignments(),
            contact.ending())
        : contact;
  }

  private static Optional<Assignment> active(
      Contact contact, AgentId agent, Predicate<Assignment> condition) {
    return contact.active().filter(a -> a.agent().equals(agent)).filter(condition);
  }

  private static Optional<Contact> when(
      boolean isPossible, java.util.function.Supplier<Contact> after) {
    return isPossible ? Optional.of(after.get()) : Optional.empty();
  }
}
