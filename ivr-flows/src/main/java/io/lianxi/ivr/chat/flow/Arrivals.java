package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.identity.Identities;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.reach.ReturnPaths;
import io.lianxi.ivr.chat.reach.ReturnPaths.ReturnPath;
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
  private final Identities identities;
  private final ReturnPaths paths;
  private final ChatTools tools;

  Arrivals(
      Chats chats,
      Contacts live,
      ContactHistory history,
      Customers customers,
      Profiles profiles,
      Identities identities,
      ReturnPaths paths,
      ChatTools tools) {
    this.chats = chats;
    this.live = live;
    this.history = history;
    this.customers = customers;
    this.profiles = profiles;
    this.identities = identities;
    this.paths = paths;
    this.tools = tools;
  }

  /** The contact of the conversation, which is opened if it has none yet; empty when it is lost. */
  Optional<Contact> contact(Conversation chat) {
    Optional<Contact> known = known(chat.contact());
    boolean isNew = chat.progress().memory().isEmpty();
    return known.isPresent() || !isNew ? known : Optional.of(opened(chat));
  }

  private Optional<Contact> known(ContactId contact) {
    return live.find(contact).or(() -> history.find(contact));
  }

  private Contact opened(Conversation chat) {
    Contact opened =
        live.open(
            chat.contact(),
            new ContactEvent.Opened(
                Channel.CHAT, chat.address().text(), chat.account(), tools.clock().instant()));
    List<ContactEvent> events = identified(chat);
    Contact known =
        events.isEmpty() ? opened : tools.contacts().record(opened.id(), events).orElse(opened);
    prove(chat);
    return known;
  }

  private void prove(Conversation chat) {
    Optional.ofNullable(chat.customer())
        .flatMap(customers::find)
        .ifPresent(proven -> identities.prove(chat.contact(), proven.id(), Link.Proof.TOKEN));
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
    if (proven != null && !proven.equals(contact.profile().customer()) && !contact.isOver()) {
      prove(chat);
    }
  }

  /**
   * Leads whoever wrote with an agent a while ago back to the same, and whoever answers what an
   * agent has sent to that agent; false for all others.
   */
  boolean comesBack(ChatTurn turn, Contact contact) {
    Optional<ContactId> before =
        chats
            .lastClosed(turn.chat().address())
            .filter(chat -> isFresh(chat.closedAt()))
            .map(Conversation::contact);
    Optional<ReturnPath> path =
        before.flatMap(this::known).flatMap(Arrivals::served).or(() -> before.flatMap(paths::of));
    path.ifPresent(it -> lead(turn, contact, it));
    return path.isPresent();
  }

  /** Leads whoever answers, in the middle of a flow, what an agent has sent; false for others. */
  boolean answers(ChatTurn turn, Contact contact) {
    Optional<ReturnPath> path =
        turn.isAnswer() ? paths.of(turn.chat().contact()) : Optional.empty();
    path.ifPresent(it -> lead(turn, contact, it));
    return path.isPresent();
  }

  private void lead(ChatTurn turn, Contact contact, ReturnPath path) {
    turn.skip();
    Instant now = tools.clock().instant();
    Instant until = now.plus(ChatPatience.KEPT);
    turn.say(ChatWords.BACK, contact.profile().language());
    turn.waits(tools.contacts().enqueueFor(path.agent(), until, contact.id(), path.queue()), now);
  }

  private boolean isFresh(@Nullable Instant closedAt) {
    return closedAt != null
        && closedAt.plus(tools.patience().reopen()).isAfter(tools.clock().instant());
  }

  private static Optional<ReturnPath> served(Contact contact) {
    Place place = contact.place();
    return place == null
        ? Optional.empty()
        : contact.assignments().stream()
            .filter(assignment -> assignment.connectedAt() != null)
            .map(assignment -> new ReturnPath(contact.id(), assignment.agent(), place.queue()))
            .reduce((earlier, later) -> later);
  }
}
