package io.lianxi.acd.handling;

import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Customers whom we called for a queue and who answered: each is a contact that waits there at
 * once. What becomes of those for whom nobody is free is the queue's own rule.
 */
final class ReachedCustomers {
  private final Contacts contacts;
  private final Customers customers;
  private final Queues queues;
  private final Queueing queueing;
  private final VoiceLine line;
  private final Clock clock;

  ReachedCustomers(
      Contacts contacts,
      Customers customers,
      Queues queues,
      Queueing queueing,
      VoiceLine line,
      Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.queues = queues;
    this.queueing = queueing;
    this.line = line;
    this.clock = clock;
  }

  /** Puts the customer into the queue, unless another copy of the application has. */
  void reached(LineEvent.Reached event) {
    Optional<QueuePolicy> queue = queues.find(event.queue());
    if (queue.isEmpty()) {
      line.hangUp(event.contact());
      return;
    }
    Instant now = clock.instant();
    Contact opened =
        contacts.open(
            event.contact(),
            new ContactEvent.Opened(Channel.VOICE, event.number(), event.shown(), now));
    List<ContactEvent> events = new ArrayList<>();
    events.add(new ContactEvent.Reached(now));
    PhoneNumber.parse(event.number())
        .flatMap(number -> customers.findByPhone(number).stream().findFirst())
        .map(Customer::id)
        .ifPresent(customer -> events.add(new ContactEvent.Identified(customer, now)));
    opened
        .applyAll(events)
        .ifPresent(
            known -> {
              events.add(queueing.into(queue.get(), known, now));
              contacts.record(opened, events);
            });
  }
}
