package io.lianxi.ticket.posting;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.queue.Queues;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the contacts that wait for tickets agree with the tickets: posts, withdraws, and gives the
 * ticket to the agent who has accepted its contact. Every copy of the application runs it.
 */
final class PostingLoop {
  private static final int MOST_AT_ONCE = 100;
  private static final int URGENT = 5;

  /** Repairs what died between a contact and its ticket. */
  private static final Duration COMPARE = Duration.ofMinutes(5);

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Postings postings;
  private final Tickets tickets;
  private final Contacts contacts;
  private final Queues queues;
  private final Function<String, Optional<QueueName>> queueOfGroup;
  private final Clock clock;

  /** Where tickets and contacts are. */
  record Stores(Postings postings, Tickets tickets, Contacts contacts) {}

  /**
   * @param queueOfGroup in which queue tickets of a group wait; empty where they are given by hand
   */
  PostingLoop(
      Stores stores,
      Queues queues,
      Function<String, Optional<QueueName>> queueOfGroup,
      Clock clock) {
    this.postings = stores.postings();
    this.tickets = stores.tickets();
    this.contacts = stores.contacts();
    this.queues = queues;
    this.queueOfGroup = queueOfGroup;
    this.clock = clock;
  }

  /** Gives out what was accepted while nobody listened; from where on the feed has to be read. */
  String begin(EventFeed feed) {
    String position = feed.end();
    contacts.open().stream()
        .filter(contact -> contact.state().isWithAgent())
        .forEach(this::accepted);
    return position;
  }

  /** Gives the tickets of the contacts that were accepted to who accepted them. */
  void hear(List<Entry> batch) {
    for (Entry entry : batch) {
      if (entry.topic().equals("contact")) {
        ContactChange change = ContactChange.of(entry);
        if (change.events().stream().anyMatch(ContactEvent.Connected.class::isInstance)) {
          accepted(change.after());
        }
      }
    }
  }

  private void accepted(Contact contact) {
    if (contact.origin().channel() == Channel.TICKET) {
      postings.find(contact.id()).ifPresent(this::compare);
    }
  }

  /** Compares all that have to be compared. */
  void tend() {
    int tended = MOST_AT_ONCE;
    while (tended == MOST_AT_ONCE) {
      tended = postings.tend(clock.instant(), MOST_AT_ONCE, this::compare);
    }
  }

  /** Does what is to be done now; when it has to be looked at again, if ever. */
  private Optional<Instant> compare(Posting posting) {
    Instant now = clock.instant();
    if (contacts.era().isEmpty()) {
      return Optional.of(now.plus(SOON)); // who has whom is not known
    }
    Optional<Ticket> ticket = tickets.find(posting.ticket());
    Optional<Contact> contact = contacts.find(posting.contact());
    return ticket.isEmpty()
        ? Optional.empty()
        : act(PostingStep.decide(posting, ticket.get(), contact), posting, ticket.get(), now);
  }

  private Optional<Instant> act(PostingStep step, Posting posting, Ticket ticket, Instant now) {
    return switch (step) {
      case PostingStep.Post post -> {
        boolean isPosted = post(posting, ticket, now);
        yield Optional.of(now.plus(isPosted ? COMPARE : SOON));
      }
      case PostingStep.PostAgain again -> {
        postings.again(posting, now);
        yield Optional.empty();
      }
      case PostingStep.Wait wait -> Optional.of(now.plus(COMPARE));
      case PostingStep.Take take -> {
        take(take.agent(), ticket, now);
        yield Optional.of(now.plus(SOON));
      }
      case PostingStep.Withdraw withdraw ->
          withdraw(posting.contact(), now) ? Optional.empty() : Optional.of(now.plus(SOON));
      case PostingStep.Settle settle -> Optional.empty();
    };
  }

  /** False when it has to be tried again at once: someone else changed the contact. */
  private boolean post(Posting posting, Ticket ticket, Instant now) {
    Optional<QueueName> queue =
        Optional.ofNullable(ticket.hands().group())
            .flatMap(queueOfGroup)
            .filter(name -> queues.find(name).isPresent());
    if (queue.isEmpty()) {
      return true; // given by hand, until the group gets a queue
    }
    Contact opened =
        contacts.open(
            posting.contact(),
            new ContactEvent.Opened(Channel.TICKET, "", ticket.number().value(), now));
    List<ContactEvent> events = new ArrayList<>();
    Optional.ofNullable(ticket.matter().complainant().customer())
        .ifPresent(customer -> events.add(new ContactEvent.Identified(customer, now)));
    int priority = ticket.terms().priority() == Priority.URGENT ? URGENT : 0;
    events.add(
        new ContactEvent.Queued(
            queue.get(),
            Wishes.skills(List.of()),
            new Standing(priority, ticket.terms().tier(), posting.since(), null),
            now));
    return contacts.record(opened, events).isPresent();
  }

  private void take(AgentId agent, Ticket ticket, Instant now) {
    TicketEvent taken = new TicketEvent.Taken(agent, agent.value(), now);
    if (ticket.apply(taken) instanceof Applied.Changed(Ticket after)) {
      tickets.record(List.of(Change.of(ticket, taken, after)));
    }
  }

  private boolean withdraw(ContactId id, Instant now) {
    Optional<Contact> found = contacts.find(id);
    if (found.isEmpty() || found.get().isDone()) {
      return true;
    }
    List<ContactEvent> events = new ArrayList<>();
    if (!found.get().isOver()) {
      events.add(new ContactEvent.Ended(EndedBy.SYSTEM, now, now));
    }
    found
        .get()
        .activeAgent()
        .filter(agent -> found.get().state().isWithAgent())
        .ifPresent(agent -> events.add(new ContactEvent.WrappedUp(agent, null, "", true, now)));
    return events.isEmpty() || contacts.record(found.get(), events).isPresent();
  }
}
