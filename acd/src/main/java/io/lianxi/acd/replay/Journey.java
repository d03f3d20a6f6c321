package io.lianxi.acd.replay;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Place;
import java.util.Objects;

/** A contact on its way through a replay. */
final class Journey {
  private final Visit visit;
  private Contact contact;

  Journey(Visit visit, Contact contact) {
    this.visit = visit;
    this.contact = contact;
  }

  Visit visit() {
    return visit;
  }

  Contact contact() {
    return contact;
  }

  /** Where the contact waits or waited last. */
  Place place() {
    return Objects.requireNonNull(contact.place());
  }

  /** Goes on by {@code event}. */
  void happen(ContactEvent event) {
    contact =
        contact
            .apply(event)
            .orElseThrow(() -> new IllegalStateException(event + " for " + contact));
  }
}
