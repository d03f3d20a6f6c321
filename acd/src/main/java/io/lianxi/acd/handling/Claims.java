package io.lianxi.acd.handling;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes of contacts that are decided again when someone else was first. */
final class Claims {
  private static final int TRIES = 5;

  private final Contacts contacts;

  Claims(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * Records what {@code decide} says of the contact as it is now; empty when that is nothing, or
   * there is no such contact. What this copy knows of the contact mostly still is so: only where
   * nothing comes of that is the store asked how it is.
   */
  Optional<Contact> record(ContactId id, Function<Contact, List<ContactEvent>> decide) {
    for (int claim = 0; claim <= TRIES; claim++) {
      boolean isNow = claim > 0;
      Optional<Contact> contact = isNow ? contacts.find(id) : contacts.lastKnown(id);
      List<ContactEvent> events = contact.map(decide).orElse(List.of());
      if (isNow && events.isEmpty()) {
        return Optional.empty();
      }
      Optional<Contact> after =
          events.isEmpty() ? Optional.empty() : contacts.record(contact.get(), events);
      if (after.isPresent()) {
        return after;
      }
    }
    return Optional.empty();
  }
}
