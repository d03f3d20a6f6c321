package io.lianxi.desktop.transcript;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.Customers;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.desktop.desk.CustomerView;
import io.lianxi.desktop.transcript.FoundView.LineView;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.identity.Persons;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.search.TranscriptSearch;
import java.util.Optional;

/** Makes views of what was found. */
final class FoundViews {
  private final Contacts live;
  private final ContactHistory history;
  private final Persons persons;
  private final Profiles profiles;
  private final Customers customers;

  FoundViews(
      Contacts live,
      ContactHistory history,
      Persons persons,
      Profiles profiles,
      Customers customers) {
    this.live = live;
    this.history = history;
    this.persons = persons;
    this.profiles = profiles;
    this.customers = customers;
  }

  /** The conversation as staff see it; empty when its contact is not known yet. */
  Optional<FoundView> of(TranscriptSearch.Hit hit) {
    return find(hit.contact()).map(contact -> view(hit, contact));
  }

  private Optional<Contact> find(ContactId id) {
    return live.find(id).or(() -> history.find(id));
  }

  private FoundView view(TranscriptSearch.Hit hit, Contact contact) {
    Optional<ChatAddress> address = ChatAddress.parse(contact.origin().customerAddress());
    Place place = contact.place();
    return new FoundView(
        contact.id().value(),
        address.map(ChatAddress::channel).orElse(""),
        contact.state(),
        contact.origin().openedAt(),
        hit.at(),
        place == null ? null : place.queue().value(),
        contact.assignments().stream()
            .filter(assignment -> assignment.connectedAt() != null)
            .map(Assignment::agent)
            .map(AgentId::value)
            .distinct()
            .toList(),
        address
            .flatMap(profiles::find)
            .map(Profile::name)
            .filter(name -> !name.isEmpty())
            .orElse(null),
        persons.of(contact).flatMap(customers::find).map(CustomerView::of).orElse(null),
        hit.lines().stream().map(FoundViews::line).toList());
  }

  private static LineView line(TranscriptSearch.Line line) {
    MessageView message = MessageView.forStaff(line.message());
    return new LineView(
        message.number(), message.from(), message.agent(), message.at(), line.html());
  }
}
