package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Candidate;
import io.lianxi.acd.contact.Explanation.Rank;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls that agents ask for: a contact that is the agent's from the beginning, whose customer is
 * called as one who was promised a call. Nobody is called twice: an attempt that fails ends it.
 */
public final class CustomerCalls {
  /** Emergency numbers and other short codes are never called, and none abroad, which may cost. */
  private static final String HOME = "+86";

  private final Contacts contacts;
  private final Agents agents;
  private final Queues queues;
  private final DoNotCall doNotCall;
  private final VoiceLine line;
  private final Clock clock;

  CustomerCalls(
      Contacts contacts,
      Agents agents,
      Queues queues,
      DoNotCall doNotCall,
      VoiceLine line,
      Clock clock) {
    this.contacts = contacts;
    this.agents = agents;
    this.queues = queues;
    this.doNotCall = doNotCall;
    this.line = line;
    this.clock = clock;
  }

  /** What came of the wish to call. */
  public sealed interface Placed {
    /** The customer is being called. */
    record Calling(Contact contact) implements Placed {}

    /** It cannot be; nobody is called. */
    record Refused(Why why) implements Placed {}
  }

  /** Why nobody is called. */
  public enum Why {
    /** not a number that we call */
    NO_NUMBER,
    /** it is on the list of those that may not be called */
    FORBIDDEN,
    /** there is no queue, or the agent serves none */
    NO_QUEUE,
    /** the agent is not AVAILABLE, or has enough to do */
    NOT_FREE
  }

  /**
   * A call that is wished for.
   *
   * @param id the contact that it becomes
   * @param customer null when not in the local user base
   */
  public record Wish(
      ContactId id, AgentId agent, PhoneNumber number, @Nullable CustomerId customer) {}

  /** Calls {@code number} for {@code agent}, who serves the queue whose rules hold. */
  public Placed call(AgentId agent, PhoneNumber number, @Nullable CustomerId customer) {
    Optional<QueuePolicy> queue = agents.find(agent).flatMap(this::firstQueue);
    return call(new Wish(ContactId.random(), agent, number, customer), queue, "");
  }

  /**
   * Makes the call for a campaign.
   *
   * @param queue whose rules hold
   * @param shown the number that the customer sees, one that reaches us
   */
  public Placed call(Wish wish, QueueName queue, String shown) {
    return call(wish, queues.find(queue), shown);
  }

  private Placed call(Wish wish, Optional<QueuePolicy> queue, String shown) {
    PhoneNumber number = wish.number();
    if (!number.value().startsWith(HOME)) {
      return new Placed.Refused(Why.NO_NUMBER);
    }
    if (doNotCall.forbids(number)) {
      return new Placed.Refused(Why.FORBIDDEN);
    }
    if (queue.isEmpty()) {
      return new Placed.Refused(Why.NO_QUEUE);
    }
    Instant now = clock.instant();
    Contact opened =
        contacts.open(
            wish.id(), new ContactEvent.Opened(Channel.VOICE, number.value(), shown, now));
    List<ContactEvent> events = new ArrayList<>();
    if (wish.customer() != null) {
      events.add(new ContactEvent.Identified(wish.customer(), now));
    }
    events.addAll(asked(queue.get(), wish.agent(), number, now));
    Optional<Contact> claimed = contacts.record(opened, events);
    if (claimed.isEmpty()) {
      contacts.record(opened, new ContactEvent.Ended(EndedBy.SYSTEM, now, now));
      return new Placed.Refused(Why.NOT_FREE);
    }
    line.callBack(
        wish.id(), wish.agent(), opened.nextLeg(), new VoiceLine.Outgoing(number.value(), shown));
    return new Placed.Calling(claimed.get());
  }

  private Optional<QueuePolicy> firstQueue(Agent agent) {
    return queues.all().stream()
        .filter(policy -> agent.queues().contains(policy.name()))
        .findFirst();
  }

  /** All in one step, so that no routing can give it to anybody else. */
  private static List<ContactEvent> asked(
      QueuePolicy queue, AgentId agent, PhoneNumber number, Instant now) {
    // as long as the attempt may take: there is no second one
    Instant until = now.plus(HandlingTimes.CALL_BACK);
    Explanation why =
        new Explanation(
            queue.version(),
            Rank.of(now, Duration.ZERO, Duration.ZERO, Duration.ZERO),
            0,
            1,
            0,
            Requirement.anyone(),
            AgentOrder.LONGEST_IDLE,
            List.of(new Candidate(agent, Verdict.CHOSEN)),
            0,
            null);
    return List.of(
        new ContactEvent.Queued(
            queue.name(), Wishes.skills(List.of()).keptFor(agent, until), Standing.usual(now), now),
        new ContactEvent.CallbackRequested(number.value(), until, now),
        new ContactEvent.Offered(agent, until, why, now),
        new ContactEvent.Accepted(agent, 1, until, now));
  }
}
