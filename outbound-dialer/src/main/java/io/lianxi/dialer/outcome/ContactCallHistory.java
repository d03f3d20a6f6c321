package io.lianxi.dialer.outcome;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.dialer.AttemptId;
import java.util.List;
import java.util.Optional;

/** Calls as the history of contacts tells of them; a contact has its attempt's name. */
final class ContactCallHistory implements CallHistory {
  private final ContactHistory history;
  private final Contacts contacts;

  ContactCallHistory(ContactHistory history, Contacts contacts) {
    this.history = history;
    this.contacts = contacts;
  }

  @Override
  public Optional<CallStory> find(AttemptId call) {
    return ContactId.parse(call.value()).flatMap(this::find);
  }

  private Optional<CallStory> find(ContactId id) {
    // the live one first: what it has that the history has not is told to the history next
    boolean isLive = contacts.find(id).isPresent();
    Optional<Contact> kept = history.find(id);
    if (kept.isEmpty() && !isLive) {
      return Optional.empty();
    }
    return Optional.of(
        kept.filter(Contact::isOver).map(this::story).orElse(new CallStory(false, List.of())));
  }

  private CallStory story(Contact contact) {
    ContactChange all = new ContactChange(contact, history.events(contact.id()));
    return new CallStory(true, CallStory.of(all));
  }
}
