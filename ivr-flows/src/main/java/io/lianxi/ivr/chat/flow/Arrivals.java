package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who comes to write: their contacts, who they are, and whom they wrote with a while ago. */
final class Arrivals {
  private final Chats chats;
  private final Contacts live;
  private final ContactHistory history;
  private final Customers customers;
  private final Profiles profiles;
  private final ChatTools tools;

  Arrivals(
      Chats chats,
      Contacts live,
      ContactHistory history,
      Customers customers,
      Profiles profiles,
      ChatTools tools) {
    this.chats = chats;
    this.live = live;
    this.history = history;
    this.customers = customers;
    this.profiles = profiles;
    this.tools = tools;
  }

  /** The contact of the conversation, which is opened if it has none yet; empty when it is lost. */
  Optional<Contact> contact(Conversation chat) {
    Optional<Contact> known = known(chat);
    boolean isNew = chat.progress().memory().isEmpty();
    return known.isPresent() || !isNew ? known : Optional.of(opened(chat));
  }

  private Optional<Contact> known(Conversation chat) {
    return live.find(chat.contact()).or(() -> history.find(chat.contact()));
  }

  private Contact opened(Conversation chat) {
    Contact opened =
        live.open(
            chat.contact(),
            new ContactEvent.Opened(
                Channel.CHAT, chat.address().text(), chat.account(), tools.clock().instant()));
    List<ContactEvent> events = identified(chat);
    return events.isEmpty() ? opened : tools.contacts().record(opened.id(), events).orElse(opened);
  }

  private List<ContactEvent> identified(Conversation chat) {
    Instant now = tools.clock().instant();
    Optional<Profile> profile = profiles.find(chat.address());
    Optional<Customer> customer =
        Optional.ofNullable(chat.customer())
            .or(() -> profile.map(Profile::customer))
            .flatMap(customers::find);
    List<ContactEvent> events = new ArrayList<>();
    customer.ifPresent(known -> events.add(new ContactEvent.Identified(known.id(), now)));
    language(profile, customer)
        .ifPresent(language -> events.add(new ContactEvent.LanguageChosen(language, now)));
    return events;
  }

  private static Optional<Language> language(
      Optional<Profile> profile, Optional<Customer> customer) {
    return profile.map(Profile::language).or(() -> customer.map(Customer::language));
  }

  /** Whoever proves who they are in the middle of it is known from then on. */
  void identify(Conversation chat, Contact contact) {
    CustomerId proven = chat.customer();
    if (proven != null && contact.profile().customer() == null && !contact.isOver()) {
      customers
          .find(proven)
          .ifPresent(
              known ->
                  tools
                      .contacts()
                      .tell(
                          contact.id(),
                          new ContactEvent.Identified(known.id(), tools.clock().instant())));
    }
  }

  /** Leads whoever wrote with an agent a while ago back to the same; false for all others. */
  boolean comesBack(ChatTurn turn, Contact contact) {
    Optional<Contact> before =
        chats
            .lastClosed(turn.chat().address())
            .filter(chat -> isFresh(chat.closedAt()))
            .flatMap(this::known);
    Optional<AgentId> agent = before.flatMap(Arrivals::agent);
    Optional<Place> place = before.map(Contact::place);
    if (agent.isEmpty() || place.isEmpty()) {
      return false;
    }
    turn.skip();
    Instant until = tools.clock().instant().plus(ChatPatience.KEPT);
    tools.contacts().enqueueFor(agent.get(), until, contact.id(), place.get().queue());
    turn.say(ChatWords.BACK, contact.profile().language());
    turn.go(Phase.PERSON);
    turn.due(tools.clock().instant());
    return true;
  }

  private boolean isFresh(@Nullable Instant closedAt) {
    return closedAt != null
        && closedAt.plus(tools.patience().reopen()).isAfter(tools.clock().instant());
  }

  private static Optional<AgentId> agent(Contact contact) {
    return contact.assignments().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(Assignment::agent)
        .reduce((earlier, later) -> later);
  }
}
