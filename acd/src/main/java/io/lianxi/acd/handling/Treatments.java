package io.lianxi.acd.handling;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.acd.routing.Overflowing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What customers get whom routing sends out of a queue, from when it begins to what comes of it.
 */
public final class Treatments implements Overflowing {
  private static final String ABROAD = "+";
  private static final String HOME = "+86";

  private final Contacts contacts;
  private final Claims claims;
  private final Callbacks callbacks;
  private final DoNotCall doNotCall;
  private final VoiceLine line;
  private final Clock clock;

  Treatments(
      Contacts contacts, Callbacks callbacks, DoNotCall doNotCall, VoiceLine line, Clock clock) {
    this.contacts = contacts;
    this.claims = new Claims(contacts);
    this.callbacks = callbacks;
    this.doNotCall = doNotCall;
    this.line = line;
    this.clock = clock;
  }

  /** What came of the wish to be called back. */
  public enum Promise {
    MADE,
    /** no number that we call: unknown, a short code, or abroad and not the caller's own */
    NO_NUMBER,
    /** it is on the list of those that may not be called */
    FORBIDDEN,
    /** the customer is no longer being asked */
    TOO_LATE
  }

  /** Lets the customer have the contact's treatment, if it still has one. */
  @Override
  public void treat(Contact contact) {
    if (contact.treatment().isPresent() && contact.origin().channel() == Channel.VOICE) {
      line.treat(contact.id());
    }
  }

  /** The customer has had it all: the contact is over, and the call ends. */
  public void finished(ContactId id) {
    claims.record(
        id, contact -> contact.treatment().isEmpty() ? List.of() : List.of(ended(clock.instant())));
    contacts.find(id).filter(Contact::isOver).ifPresent(contact -> line.hangUp(id));
  }

  /** The caller has finished speaking a message, or has said nothing: the contact is over. */
  public void voicemailLeft(ContactId id) {
    claims.record(
        id,
        contact -> {
          Instant now = clock.instant();
          List<ContactEvent> left = left(contact, line, now);
          return contact.treatment().isEmpty()
              ? List.of()
              : Stream.concat(left.stream(), Stream.of(ended(now))).toList();
        });
  }

  /** The message of a caller who was asked for one; empty when there is none. */
  static List<ContactEvent> left(Contact contact, VoiceLine line, Instant now) {
    return contact
        .treatment()
        .filter(Overflow.Voicemail.class::isInstance)
        .flatMap(asked -> line.voicemail(contact.id()))
        .<List<ContactEvent>>map(message -> List.of(left(message, now)))
        .orElse(List.of());
  }

  private static ContactEvent left(Voicemail message, Instant now) {
    return new ContactEvent.VoicemailLeft(message.file(), message.length(), now);
  }

  private static ContactEvent ended(Instant now) {
    return new ContactEvent.Ended(EndedBy.SYSTEM, now, now);
  }

  /** The customer keeps the place and will be called back on {@code number}. */
  public Promise callbackRequested(ContactId id, String number) {
    Optional<Contact> asked = contacts.find(id).filter(Treatments::isOffered);
    if (asked.isEmpty()) {
      return Promise.TOO_LATE;
    }
    Optional<PhoneNumber> wanted = callable(number, asked.get());
    if (wanted.isEmpty()) {
      return Promise.NO_NUMBER;
    }
    if (doNotCall.forbids(wanted.get())) {
      return Promise.FORBIDDEN;
    }
    return claims.record(id, contact -> promise(contact, wanted.get())).isPresent()
        ? Promise.MADE
        : Promise.TOO_LATE;
  }

  private static boolean isOffered(Contact contact) {
    return contact.treatment().filter(Overflow.Callback.class::isInstance).isPresent();
  }

  // Whoever types a number could have us call the police, or a number that costs a fortune.
  private static Optional<PhoneNumber> callable(String number, Contact contact) {
    Optional<PhoneNumber> own =
        PhoneNumber.parse(contact.origin().customerAddress())
            .filter(known -> known.value().startsWith(ABROAD));
    return PhoneNumber.parse(number)
        .filter(
            wanted -> wanted.value().startsWith(HOME) || own.filter(wanted::equals).isPresent());
  }

  private List<ContactEvent> promise(Contact contact, PhoneNumber number) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(callbacks.policy(contact).expiry());
    return isOffered(contact)
        ? List.of(new ContactEvent.CallbackRequested(number.value(), expiresAt, now))
        : List.of();
  }

  /** The customer would rather wait, at the old place. */
  public void stay(ContactId id) {
    claims.record(
        id,
        contact -> {
          if (contact.treatment().isEmpty()) {
            return List.of();
          }
          Place place = Objects.requireNonNull(contact.place());
          return List.of(
              new ContactEvent.Queued(
                  place.queue(), place.wishes(), place.standing(), clock.instant()));
        });
  }
}
