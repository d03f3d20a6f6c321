package io.lianxi.ivr.visit;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contacts that are in a flow, until they get to a queue. */
public final class FlowContacts {
  private static final Logger LOG = LoggerFactory.getLogger(FlowContacts.class);
  private static final int CLAIMS = 5;

  private final Contacts contacts;
  private final Queues queues;
  private final Queueing queueing;
  private final VoiceLine line;
  private final QueueName fallback;
  private final Clock clock;

  /**
   * @param fallback the queue for whom no other is there
   */
  FlowContacts(
      Contacts contacts,
      Queues queues,
      Queueing queueing,
      VoiceLine line,
      QueueName fallback,
      Clock clock) {
    this.contacts = contacts;
    this.queues = queues;
    this.queueing = queueing;
    this.line = line;
    this.fallback = fallback;
    this.clock = clock;
  }

  /** The contact, opened unless it is already. */
  public Contact open(ContactId id, ContactEvent.Opened opened) {
    return contacts.open(id, opened);
  }

  /** Does a flow have the customer now? */
  public boolean isInFlow(ContactId id) {
    return contacts.find(id).filter(FlowContacts::isInFlow).isPresent();
  }

  // Who is treated has been in a queue, and is treated again by whoever finds them waiting.
  private static boolean isInFlow(Contact contact) {
    return contact.state() == ContactState.IN_FLOW && contact.treatment().isEmpty();
  }

  /** Records it; empty when the contact is no longer in its flow. */
  public Optional<Contact> record(ContactId id, List<? extends ContactEvent> events) {
    return record(id, contact -> events);
  }

  /**
   * Puts the contact into {@code wanted}, or into the fallback where there is no such queue; false
   * when it is in none.
   */
  public boolean enqueue(ContactId id, QueueName wanted) {
    return enqueue(id, wanted, Optional.empty());
  }

  /** The same with what is to be recorded before. */
  public boolean enqueue(ContactId id, QueueName wanted, Optional<? extends ContactEvent> before) {
    return policy(id, wanted)
        .flatMap(
            policy ->
                record(
                    id,
                    contact ->
                        Stream.concat(
                                before.stream(),
                                Stream.of(queueing.into(policy, contact, clock.instant())))
                            .toList()))
        .isPresent();
  }

  /**
   * Puts the contact into {@code wanted}, kept for {@code agent} until {@code until}; false when it
   * is in no queue.
   */
  public boolean enqueueFor(AgentId agent, Instant until, ContactId id, QueueName wanted) {
    return policy(id, wanted)
        .flatMap(
            policy ->
                record(
                    id,
                    contact -> {
                      ContactEvent.Queued usual = queueing.into(policy, contact, clock.instant());
                      return List.of(
                          new ContactEvent.Queued(
                              usual.queue(),
                              usual.wishes().keptFor(agent, until),
                              usual.standing(),
                              usual.at()));
                    }))
        .isPresent();
  }

  private Optional<QueuePolicy> policy(ContactId id, QueueName wanted) {
    Optional<QueuePolicy> policy = queues.find(wanted).or(() -> queues.find(fallback));
    if (policy.isEmpty()) {
      LOG.error("contact {} finds neither queue {} nor {}", id, wanted, fallback);
    }
    return policy;
  }

  /** Puts the contact into {@code wanted}, too, but it gets {@code instead} before it waits. */
  public void send(ContactId id, QueueName wanted, Overflow instead) {
    ContactEvent chosen = new ContactEvent.Overflowed(instead, null, clock.instant());
    policy(id, wanted)
        .ifPresent(
            policy ->
                record(
                    id,
                    contact -> List.of(queueing.into(policy, contact, clock.instant()), chosen)));
  }

  /** Records it, also of a contact that is through with its flow. */
  public void tell(ContactId id, ContactEvent event) {
    if (claim(id, contact -> true, contact -> List.of(event)).isEmpty()) {
      LOG.warn("contact {} is not told {}", id, event);
    }
  }

  /** Keeps how good the service was, also of a contact that is over. */
  public void rate(ContactId id, int score) {
    ContactEvent rated = new ContactEvent.Rated(score, clock.instant());
    claim(id, contact -> true, contact -> List.of(rated));
  }

  /** Keeps the message that the caller has spoken; false when there is none. */
  public boolean keepMessage(ContactId id) {
    Optional<ContactEvent> left =
        line.voicemail(id)
            .map(
                said ->
                    new ContactEvent.VoicemailLeft(said.file(), said.length(), clock.instant()));
    return left.flatMap(event -> record(id, List.of(event))).isPresent();
  }

  /** The contact is over: the customer talks with somebody who is not ours. */
  public void givenAway(ContactId id) {
    Instant now = clock.instant();
    record(id, List.of(new ContactEvent.Ended(EndedBy.SYSTEM, now, now)));
  }

  /** The flow broke off; the caller waits already, so there has to be a queue. */
  public void failed(ContactId id) {
    enqueue(id, fallback);
  }

  private Optional<Contact> record(
      ContactId id, Function<Contact, List<? extends ContactEvent>> decide) {
    return claim(id, FlowContacts::isInFlow, decide);
  }

  private Optional<Contact> claim(
      ContactId id,
      Predicate<Contact> isPossible,
      Function<Contact, List<? extends ContactEvent>> decide) {
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Contact> before = contacts.find(id).filter(isPossible);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      Optional<Contact> after = contacts.record(before.get(), decide.apply(before.get()));
      if (after.isPresent()) {
        return after;
      }
    }
    LOG.error("contact {} changes too fast", id);
    return Optional.empty();
  }
}
