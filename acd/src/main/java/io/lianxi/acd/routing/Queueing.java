package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts contacts into queues, with the standing and the wishes that they have. */
public final class Queueing {
  private static final int USUAL_PRIORITY = 0;

  private final Contacts contacts;
  private final Customers customers;
  private final ContactHistory history;
  private final Estimates estimates;

  Queueing(Contacts contacts, Customers customers, ContactHistory history, Estimates estimates) {
    this.estimates = estimates;
    this.contacts = contacts;
    this.customers = customers;
    this.history = history;
  }

  /**
   * The event that puts {@code contact} into a queue at {@code now}; whoever comes from another
   * queue keeps the time it has waited, and so does who abandoned a moment ago and rings again.
   */
  public ContactEvent.Queued into(QueuePolicy policy, Contact contact, Instant now) {
    Wishes wishes = Wishes.skills(List.of(contact.profile().language().skill()));
    Place before = contact.place();
    if (before != null) {
      return new ContactEvent.Queued(
          policy.name(),
          new Wishes(wishes.skills(), null, null, before.wishes().excludedAgents()),
          before.standing(),
          now);
    }
    return new ContactEvent.Queued(
        policy.name(),
        lastAgent(policy, contact)
            .map(agent -> wishes.keptFor(agent, now.plus(policy.lastAgentPatience())))
            .orElse(wishes),
        new Standing(
            USUAL_PRIORITY,
            tier(contact),
            queuedAt(policy, contact, now),
            estimate(policy, contact)),
        now);
  }

  private @Nullable Duration estimate(QueuePolicy policy, Contact contact) {
    return estimates.estimate(policy.name(), contact.origin().channel()).orElse(null);
  }

  private int tier(Contact contact) {
    return Optional.ofNullable(contact.profile().customer())
        .flatMap(customers::find)
        .map(Customer::tier)
        .orElse(1);
  }

  private Instant queuedAt(QueuePolicy policy, Contact contact, Instant now) {
    if (contact.origin().byUs()) {
      return now; // whoever was called once more has not rung again
    }
    return contacts
        .lastAbandoned(contact.origin().customerAddress())
        .filter(place -> place.queue().equals(policy.name()))
        .filter(place -> !now.isAfter(place.at().plus(policy.returnWithin())))
        .map(Contacts.Abandoned::queuedAt)
        .orElse(now);
  }

  private Optional<AgentId> lastAgent(QueuePolicy policy, Contact contact) {
    return policy.lastAgentPatience().isZero() || contact.profile().customer() == null
        ? Optional.empty()
        : history.lastAgent(contact.profile().customer());
  }
}
