package io.lianxi.ivr.chat.identity;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one person came for: calls and tickets by what their contacts say, conversations
 * by the first of these that there is:
 *
 * <ol>
 *   <li>whom the customer has proven to be in it;
 *   <li>whose its address is by now, once anybody has said so;
 *   <li>what its contact says.
 * </ol>
 */
public final class Persons {
  private static final int MOST_WRITTEN = 1_000;

  private final Profiles profiles;
  private final Chats chats;
  private final ContactHistory history;

  Persons(Profiles profiles, Chats chats, ContactHistory history) {
    this.profiles = profiles;
    this.chats = chats;
    this.history = history;
  }

  /** Whose the contact is; empty when nobody knows. */
  public Optional<CustomerId> of(Contact contact) {
    return Optional.ofNullable(whose(List.of(contact)).get(contact.id()));
  }

  /** What {@code customer} came for, on all channels, the newest first. */
  public List<Contact> contacts(CustomerId customer, int most) {
    return search(ContactHistory.Query.ofCustomer(customer), most);
  }

  /**
   * As the history's, newest first, but whose a contact is is what {@link #of} says; of what was
   * written at the customer's addresses, the newest {@value #MOST_WRITTEN} conversations.
   *
   * @return fewer than {@code size} when there are no more
   */
  public List<Contact> search(ContactHistory.Query query, int size) {
    CustomerId customer = query.customer();
    if (customer == null) {
      return history.search(query, size);
    }
    List<ContactId> written = chats.contacts(addresses(customer), MOST_WRITTEN);
    List<Contact> found = new ArrayList<>();
    List<Contact> page = history.search(query, written, size);
    while (!page.isEmpty()) {
      Map<ContactId, CustomerId> whose = whose(page);
      page.stream().filter(one -> customer.equals(whose.get(one.id()))).forEach(found::add);
      boolean isMore = page.size() == size && found.size() < size;
      page = isMore ? history.search(query.after(page.getLast().id()), written, size) : List.of();
    }
    return List.copyOf(found.subList(0, Math.min(found.size(), size)));
  }

  private List<ChatAddress> addresses(CustomerId customer) {
    return profiles.of(customer).stream().map(Profile::address).toList();
  }

  private Map<ContactId, CustomerId> whose(Collection<Contact> contacts) {
    List<Contact> written =
        contacts.stream().filter(it -> it.origin().channel() == Channel.CHAT).toList();
    Map<ContactId, Conversation> conversations =
        chats.find(written.stream().map(Contact::id).toList());
    Map<ChatAddress, Profile> known =
        profiles.find(
            written.stream().flatMap(contact -> address(contact).stream()).distinct().toList());
    Map<ContactId, CustomerId> whose = new HashMap<>();
    for (Contact contact : contacts) {
      Optional<CustomerId> proven =
          Optional.ofNullable(conversations.get(contact.id())).map(Conversation::customer);
      Optional<Profile> linked =
          address(contact).map(known::get).filter(profile -> profile.links() > 0);
      CustomerId otherwise =
          linked.isPresent() ? linked.get().customer() : contact.profile().customer();
      CustomerId customer = proven.isPresent() ? proven.get() : otherwise;
      if (customer != null) {
        whose.put(contact.id(), customer);
      }
    }
    return whose;
  }

  private static Optional<ChatAddress> address(Contact contact) {
    return contact.origin().channel() == Channel.CHAT
        ? ChatAddress.parse(contact.origin().customerAddress())
        : Optional.empty();
  }
}
