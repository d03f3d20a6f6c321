package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.desk.ContactView.PathStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of contacts. */
public final class ContactViews {
  /** What contacts say of themselves; nothing is looked up. */
  private static final ContactViews BARE =
      new ContactViews(
          contact -> Optional.empty(),
          contact -> List.of(),
          contact -> Optional.empty(),
          contact -> Optional.empty());

  private final Function<Contact, Optional<Customer>> customers;
  private final Function<Contact, List<String>> recordings;
  private final Function<Contact, Optional<ContactView.Work>> tickets;
  private final Function<Contact, Optional<ContactView.Written>> chats;

  /**
   * @param customers whose the contact is
   * @param recordings the names of a contact's recordings
   * @param tickets the ticket that a contact of the channel TICKET is about
   * @param chats what is written in a contact of the channel CHAT
   */
  ContactViews(
      Function<Contact, Optional<Customer>> customers,
      Function<Contact, List<String>> recordings,
      Function<Contact, Optional<ContactView.Work>> tickets,
      Function<Contact, Optional<ContactView.Written>> chats) {
    this.customers = customers;
    this.chats = chats;
    this.tickets = tickets;
    this.recordings = recordings;
  }

  /** The contact with its newest agent's part. */
  public ContactView of(Contact contact) {
    Optional<Assignment> newest =
        contact.assignments().isEmpty()
            ? Optional.empty()
            : Optional.of(contact.assignments().getLast());
    return view(contact, newest, contact.state());
  }

  /** The contact with {@code agent}'s own part; as for everyone when the agent has none. */
  public ContactView of(Contact contact, AgentId agent) {
    Optional<Assignment> own =
        contact
            .occupying(agent)
            .or(
                () ->
                    contact.assignments().reversed().stream()
                        .filter(assignment -> assignment.agent().equals(agent))
                        .findFirst());
    return own.map(assignment -> view(contact, own, state(contact, assignment)))
        .orElseGet(() -> of(contact));
  }

  /** The contact that has left {@code agent}; of what was only offered nothing is looked up. */
  ContactView withdrawn(Contact contact, AgentId agent) {
    ContactView bare = BARE.of(contact, agent);
    return bare.connectedAt() == null ? bare : of(contact, agent);
  }

  /** An agent who gave the customer away works on or is done, whatever goes on with the contact. */
  private static ContactState state(Contact contact, Assignment own) {
    if (own.isActive() || contact.state().isFinal()) {
      return contact.state();
    }
    return own.isOccupying() ? ContactState.WRAP_UP : ContactState.CLOSED;
  }

  private ContactView view(Contact contact, Optional<Assignment> part, ContactState state) {
    Place place = contact.place();
    Contact.Ending ending = contact.ending();
    Assignment own = part.orElse(null);
    Instant ownEnd = own == null ? null : own.endedAt();
    return new ContactView(
        contact.id().value(),
        contact.origin().channel(),
        state,
        place == null ? null : place.queue().value(),
        contact.profile().language().name().toLowerCase(Locale.ROOT),
        masked(contact.origin().customerAddress()),
        customer(contact),
        own == null ? null : own.agent().value(),
        path(contact),
        contact.origin().openedAt(),
        place == null ? null : place.queuedAt(),
        own == null ? null : own.offeredAt(),
        (own == null || own.acceptedAt() != null) ? null : own.deadline(),
        own == null ? null : own.acceptedAt(),
        own == null ? null : own.connectedAt(),
        own == null ? null : own.heldAt(),
        (own == null || !own.isActive()) ? null : own.muted(),
        (ownEnd == null && ending != null) ? ending.at() : ownEnd,
        ending == null ? null : ending.by(),
        (own != null && own.isInWrapUp()) ? own.deadline() : null,
        closedAt(contact, state, own),
        own == null ? null : own.disposition(),
        (own == null || own.note().isEmpty()) ? null : own.note(),
        recordings.apply(contact),
        place == null ? null : place.standing().priority(),
        place == null ? null : callback(place),
        (place == null || place.treatment() == null)
            ? null
            : place.treatment().getClass().getSimpleName(),
        contact.origin().channel() == Channel.TICKET ? tickets.apply(contact).orElse(null) : null,
        contact.origin().channel() == Channel.CHAT ? chats.apply(contact).orElse(null) : null,
        contact.version());
  }

  private static ContactView.@Nullable Callback callback(Place place) {
    Place.Callback callback = place.callback();
    return callback == null
        ? null
        : new ContactView.Callback(
            PhoneNumber.mask(callback.number()), callback.attempts(), callback.expiresAt());
  }

  private static @Nullable Instant closedAt(
      Contact contact, ContactState state, @Nullable Assignment own) {
    if (!state.isFinal()) {
      return null;
    }
    Stream<Instant> ends =
        Stream.concat(
            Stream.ofNullable(own == null ? null : own.wrappedUpAt()),
            Stream.ofNullable(contact.ending() == null ? null : contact.ending().at()));
    return ends.findFirst().orElse(null);
  }

  private static @Nullable String masked(String address) {
    return address.isEmpty() ? null : PhoneNumber.mask(address);
  }

  private @Nullable CustomerView customer(Contact contact) {
    return customers.apply(contact).map(CustomerView::of).orElse(null);
  }

  private static List<PathStep> path(Contact contact) {
    return contact.profile().path().stream()
        .map(step -> new PathStep(step.step(), step.input(), step.at()))
        .toList();
  }
}
