package io.lianxi.acd.contact.past;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Candidate;
import io.lianxi.acd.contact.Explanation.Rank;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A contact that is over, as another system tells it: one queue, one agent at most.
 *
 * @param name what the other system calls it
 * @param customer telephone number or id; "" when unknown
 * @param priority 0 (usual) to 9
 */
public record PastContact(
    String name,
    Channel channel,
    QueueName queue,
    String customer,
    int priority,
    Instant queuedAt,
    Outcome outcome) {
  private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d{11,16}|\\+\\d{7,16}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CUSTOMER = 64;

  /** How it went. */
  public sealed interface Outcome {

    /** An agent answered, and was free again when the contact ended. */
    record Answered(AgentId agent, Instant at, Instant endedAt) implements Outcome {}

    /** The customer gave up waiting. */
    record Abandoned(Instant at) implements Outcome {}
  }

  public PastContact {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("contact_id must have 1 to " + LONGEST_NAME + " letters");
    }
    if (customer.length() > LONGEST_CUSTOMER) {
      throw new IllegalArgumentException("customer has more than " + LONGEST_CUSTOMER + " letters");
    }
    switch (outcome) {
      case Outcome.Answered answered -> {
        inOrder("answered_at is before queued_at", queuedAt, answered.at());
        inOrder("ended_at is before answered_at", answered.at(), answered.endedAt());
      }
      case Outcome.Abandoned abandoned ->
          inOrder("abandoned_at is before queued_at", queuedAt, abandoned.at());
    }
  }

  private static void inOrder(String otherwise, Instant first, Instant second) {
    if (second.isBefore(first)) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** When it was over. */
  public Instant endedAt() {
    return switch (outcome) {
      case Outcome.Answered answered -> answered.endedAt();
      case Outcome.Abandoned abandoned -> abandoned.at();
    };
  }

  /** Its name if that is a contact's id; else one that is always the same for the same name. */
  public ContactId id() {
    return ContactId.parse(name).orElseGet(() -> new ContactId(derived().toString()));
  }

  private UUID derived() {
    return UUID.nameUUIDFromBytes(("lianxi:past:" + name).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The events that would have led to it here. What the other system does not tell is as plain as
   * possible: offered, accepted and connected at once, no wrap-up, no steps of a flow.
   */
  public List<ContactEvent> events() {
    boolean isTelephone = TELEPHONE.matcher(customer).matches();
    List<ContactEvent> events = new ArrayList<>();
    events.add(new ContactEvent.Opened(channel, isTelephone ? customer : "", "", queuedAt));
    if (!isTelephone && !customer.isBlank()) {
      events.add(new ContactEvent.Identified(new CustomerId(customer), queuedAt));
    }
    events.add(
        new ContactEvent.Queued(
            queue, Wishes.skills(List.of()), new Standing(priority, 1, queuedAt, null), queuedAt));
    switch (outcome) {
      case Outcome.Answered answered -> events.addAll(events(answered));
      case Outcome.Abandoned abandoned -> events.add(new ContactEvent.Abandoned(abandoned.at()));
    }
    return events;
  }

  private List<ContactEvent> events(Outcome.Answered answered) {
    AgentId agent = answered.agent();
    Instant at = answered.at();
    Instant end = answered.endedAt();
    return List.of(
        new ContactEvent.Offered(agent, at, explanation(agent), at),
        new ContactEvent.Accepted(agent, 1, at, at),
        new ContactEvent.Connected(agent, 1, at),
        new ContactEvent.Ended(EndedBy.SYSTEM, end, end),
        new ContactEvent.WrappedUp(agent, null, "", true, end));
  }

  private Explanation explanation(AgentId agent) {
    return new Explanation(
        0,
        Rank.of(queuedAt, Duration.ZERO, Duration.ZERO, Duration.ZERO),
        0,
        1,
        0,
        Requirement.anyone(),
        AgentOrder.LONGEST_IDLE,
        List.of(new Candidate(agent, Verdict.CHOSEN)),
        0,
        null);
  }

  /** The contact after its {@link #events}. */
  public Contact contact() {
    List<ContactEvent> events = events();
    return Contact.open(id(), (ContactEvent.Opened) events.getFirst())
        .applyAll(events.subList(1, events.size()))
        .orElseThrow();
  }
}
