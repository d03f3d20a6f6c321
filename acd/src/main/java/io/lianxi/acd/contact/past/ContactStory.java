package io.lianxi.acd.contact.past;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Everything that happened to one contact, in order. */
public record ContactStory(ContactId id, List<ContactEvent> events) {
  public ContactStory {
    events = List.copyOf(events);
  }

  /** Tells {@code reader} each event with the contact after it. */
  public void steps(BiConsumer<Contact, ContactEvent> reader) {
    Optional<Contact> contact = Optional.empty();
    for (ContactEvent event : events) {
      Optional<Contact> after =
          event instanceof ContactEvent.Opened opened
              ? Optional.of(Contact.open(id, opened))
              : contact.flatMap(before -> before.apply(event));
      after.ifPresent(reached -> reader.accept(reached, event));
      contact = after.isPresent() ? after : contact;
    }
  }
}
