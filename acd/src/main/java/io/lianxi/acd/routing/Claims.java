package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Fence;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes decisions true, if they still can be: each is one atomic change of its contact. */
final class Claims {
  private final Contacts contacts;
  private final Queues queues;
  private final Queueing queueing;
  private final Overflowing overflowing;
  private final Taking taking;

  Claims(
      Contacts contacts, Queues queues, Queueing queueing, Overflowing overflowing, Taking taking) {
    this.contacts = contacts;
    this.queues = queues;
    this.queueing = queueing;
    this.overflowing = overflowing;
    this.taking = taking;
  }

  /**
   * The contact after each of {@code decisions}, in their order; empty where something else came
   * first.
   */
  List<Optional<Contact>> claim(List<Decision> decisions, Fence fence, Instant now) {
    List<Contacts.Claim> offers = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offer offer) {
        offers.add(claim(offer, now));
      }
    }
    Iterator<Optional<Contact>> offered = contacts.recordAll(offers, fence).iterator();
    return decisions.stream()
        .map(
            decision ->
                switch (decision) {
                  case Decision.Offer offer -> taken(offer, offered.next());
                  case Decision.Overflow overflow -> overflow(overflow, fence, now);
                })
        .toList();
  }

  /** Where agents are not asked, the offer is taken in the same step. */
  private Contacts.Claim claim(Decision.Offer offer, Instant now) {
    Contact contact = offer.contact();
    ContactEvent offered =
        new ContactEvent.Offered(offer.agent(), offer.expiresAt(), offer.explanation(), now);
    return new Contacts.Claim(
        contact,
        isTakenAtOnce(contact)
            ? Stream.concat(
                    Stream.of(offered), taking.accepted(contact, offer.agent(), now).stream())
                .toList()
            : List.of(offered));
  }

  private boolean isTakenAtOnce(Contact contact) {
    return Optional.ofNullable(contact.place())
        .flatMap(place -> queues.find(place.queue()))
        .filter(QueuePolicy::autoAccept)
        .isPresent();
  }

  private Optional<Contact> taken(Decision.Offer offer, Optional<Contact> claimed) {
    claimed
        .filter(after -> isTakenAtOnce(offer.contact()))
        .ifPresent(after -> taking.connect(after, offer.agent()));
    return claimed;
  }

  private Optional<Contact> overflow(Decision.Overflow overflow, Fence fence, Instant now) {
    Contact contact = overflow.contact();
    ContactEvent leaves =
        new ContactEvent.Overflowed(overflow.rule().then(), overflow.explanation(), now);
    if (overflow.rule().then() instanceof Overflow.ToQueue to) {
      return queues
          .find(to.queue())
          .map(policy -> queueing.into(policy, contact, now))
          .flatMap(queued -> contacts.record(contact, List.of(leaves, queued), fence));
    }
    Optional<Contact> treated = contacts.record(contact, List.of(leaves), fence);
    treated.ifPresent(overflowing::treat);
    return treated;
  }
}
