package io.lianxi.acd.handling;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.MessageState;
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
 * once, or once a flow that tells them something has them wait. What becomes of those for whom
 * nobody is free is the queue's own rule.
 */
public final class ReachedCustomers {
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
    if (event.flow() != null) {
      told(event.contact(), event.number(), event.shown());
    } else if (queue.isEmpty()) {
      line.hangUp(event.contact());
    } else {
      Contact opened = open(event.contact(), event.number(), event.shown());
      List<ContactEvent> events = known(opened);
      opened
          .applyAll(events)
          .ifPresent(
              known -> {
                events.add(queueing.into(queue.get(), known, clock.instant()));
                contacts.record(opened, events);
              });
    }
  }

  /**
   * The contact of a customer who is told something before there is an agent; it is opened unless
   * it is already, whoever hears of them first.
   *
   * @param shown the number that they saw
   */
  public Contact told(ContactId id, String number, String shown) {
    Contact opened = open(id, number, shown);
    if (opened.origin().byUs()) {
      return opened;
    }
    List<ContactEvent> events = known(opened);
    events.add(new ContactEvent.Messaged(MessageState.BEGUN, clock.instant()));
    return contacts.record(opened, events).or(() -> contacts.find(id)).orElse(opened);
  }

  private Contact open(ContactId id, String number, String shown) {
    return contacts.open(
        id, new ContactEvent.Opened(Channel.VOICE, number, shown, clock.instant()));
  }

  private List<ContactEvent> known(Contact opened) {
    Instant now = clock.instant();
    List<ContactEvent> events = new ArrayList<>();
    events.add(new ContactEvent.Reached(now));
    PhoneNumber.parse(opened.origin().customerAddress())
        .flatMap(number -> customers.findByPhone(number).stream().findFirst())
        .map(Customer::id)
        .ifPresent(customer -> events.add(new ContactEvent.Identified(customer, now)));
    return events;
  }
}
