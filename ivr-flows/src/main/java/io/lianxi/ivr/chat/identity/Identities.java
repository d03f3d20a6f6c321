package io.lianxi.ivr.chat.identity;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.profile.Profile;
import io.lianxi.ivr.chat.profile.Profiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whose the addresses are from which customers write: the address is linked first, then its
 * open contact is told, which whoever comes next to look at it repairs if this one dies.
 */
public final class Identities {
  private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
  private static final int TRIES = 5;

  private final Profiles profiles;
  private final Chats chats;
  private final Contacts live;
  private final Clock clock;

  Identities(Profiles profiles, Chats chats, Contacts live, Clock clock) {
    this.profiles = profiles;
    this.chats = chats;
    this.live = live;
    this.clock = clock;
  }

  /**
   * What one of the staff says.
   *
   * @param contact during which
   * @param known how often it was said whose the address is, as whoever says it has seen
   */
  public record Saying(
      ChatAddress address, ContactId contact, String by, String reason, int known) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It is so from now on. */
    record Linked(Link link) implements Outcome {}

    /** It is so already, or there is nothing to undo. */
    record Unchanged() implements Outcome {}

    /** Somebody else has said something meanwhile. */
    record Faster(Profile now) implements Outcome {}

    /** In the conversation that is open the customer has proven to be somebody else. */
    record Proven(CustomerId customer) implements Outcome {}
  }

  /** What is known of the address. */
  public Profile profile(ChatAddress address) {
    return profiles.find(address).orElseGet(() -> Profile.none(address));
  }

  /** Whom the customer has proven to be in the conversation that is open; empty for nobody. */
  public Optional<CustomerId> proven(ChatAddress address) {
    return chats.newest(address).filter(Conversation::isOpen).map(Conversation::customer);
  }

  /** The address is {@code customer}'s. */
  public Outcome link(Saying saying, CustomerId customer) {
    Profile now = profile(saying.address());
    if (customer.equals(now.customer()) && now.links() == saying.known()) {
      tell(saying.contact(), customer);
      return new Outcome.Unchanged();
    }
    return say(now, saying, customer, null);
  }

  /** The newest link that is in force was wrong: the address is whose it was before. */
  public Outcome undo(Saying saying) {
    Optional<Link> wrong = Link.inForce(profiles.links(saying.address()));
    return wrong
        .map(link -> say(profile(saying.address()), saying, link.before(), link.number()))
        .orElseGet(Outcome.Unchanged::new);
  }

  private Outcome say(
      Profile now, Saying saying, @Nullable CustomerId customer, @Nullable Integer undoes) {
    Optional<CustomerId> proven = proven(saying.address()).filter(other -> !other.equals(customer));
    if (proven.isPresent()) {
      return new Outcome.Proven(proven.get());
    }
    Link link =
        new Link(
            saying.address(),
            saying.known() + 1,
            customer,
            now.customer(),
            Link.Proof.AGENT,
            saying.by(),
            saying.reason(),
            saying.contact(),
            clock.instant(),
            undoes);
    if (now.links() != saying.known() || !profiles.link(link)) {
      return new Outcome.Faster(profile(saying.address()));
    }
    tellAll(saying, customer);
    return new Outcome.Linked(link);
  }

  private void tellAll(Saying saying, @Nullable CustomerId customer) {
    tell(saying.contact(), customer);
    chats
        .newest(saying.address())
        .map(Conversation::contact)
        .filter(other -> !other.equals(saying.contact()))
        .ifPresent(other -> tell(other, customer));
  }

  /** The customer of the contact has proven to be {@code customer}, on whatever channel. */
  public void prove(ContactId contact, CustomerId customer, Link.Proof proof) {
    Optional<Contact> found = live.find(contact);
    found
        .flatMap(it -> ChatAddress.parse(it.origin().customerAddress()))
        .ifPresent(address -> link(address, contact, customer, proof));
    found.ifPresent(it -> tell(contact, customer));
  }

  private void link(ChatAddress address, ContactId contact, CustomerId customer, Link.Proof proof) {
    for (int i = 0; i < TRIES; i++) {
      Profile now = profile(address);
      Instant at = clock.instant();
      if (customer.equals(now.customer())
          || profiles.link(
              new Link(
                  address,
                  now.links() + 1,
                  customer,
                  now.customer(),
                  proof,
                  "",
                  "",
                  contact,
                  at,
                  null))) {
        return;
      }
    }
    LOG.error("it is never still whose {} is", address);
  }

  private void tell(ContactId id, @Nullable CustomerId customer) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Contact> before = live.find(id);
      if (before.isEmpty()
          || before.get().isDone()
          || Objects.equals(before.get().profile().customer(), customer)
          || live.record(before.get(), told(customer)).isPresent()) {
        return;
      }
    }
    LOG.error("contact {} changes too fast to be told who its customer is", id);
  }

  private ContactEvent told(@Nullable CustomerId customer) {
    Instant now = clock.instant();
    return customer == null
        ? new ContactEvent.Mistaken(now)
        : new ContactEvent.Identified(customer, now);
  }
}
