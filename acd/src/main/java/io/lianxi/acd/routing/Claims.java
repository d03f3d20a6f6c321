package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Fence;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.queue.Queues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes decisions true, if they still can be: each is one atomic change of its contact. */
final class Claims {
  private final Contacts contacts;
  private final Queues queues;
  private final Queueing queueing;
  private final Overflowing overflowing;

  Claims(Contacts contacts, Queues queues, Queueing queueing, Overflowing overflowing) {
    this.contacts = contacts;
    this.queues = queues;
    this.queueing = queueing;
    this.overflowing = overflowing;
  }

  /** The contact after {@code decision}; empty when something else came first. */
  Optional<Contact> claim(Decision decision, Fence fence, Instant now) {
    return switch (decision) {
      case Decision.Offer offer ->
          contacts.record(
              offer.contact(),
              List.of(
                  new ContactEvent.Offered(
                      offer.agent(), offer.expiresAt(), offer.explanation(), now)),
              fence);
      case Decision.Overflow overflow -> overflow(overflow, fence, now);
    };
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
