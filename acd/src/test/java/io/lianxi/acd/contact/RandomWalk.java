package io.lianxi.acd.contact;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A life of a contact: random events, tried in any state, of which the impossible are left out. The
 * same seed makes the same life; time always goes on.
 */
public final class RandomWalk {
  private static final List<AgentId> AGENTS = List.of(WANG, LI, ZHAO);
  private static final int KINDS = 25;

  private final Random random;
  private Instant now;

  private RandomWalk(long seed, Instant start) {
    this.random = new Random(seed);
    this.now = start;
  }

  /** A change: the events and the contact after them. */
  public record Step(Contact after, List<? extends ContactEvent> events) {}

  /** Tries {@code tries} events on a contact opened at {@link ContactFixtures#T0}. */
  public static List<Step> of(long seed, int tries) {
    return of(seed, tries, ContactFixtures.T0);
  }

  /** Tries {@code tries} events on a contact opened at {@code start}. */
  public static List<Step> of(long seed, int tries, Instant start) {
    RandomWalk walk = new RandomWalk(seed, start);
    ContactEvent.Opened opened = ContactFixtures.opened(start);
    Contact contact = Contact.open(walk.id(), opened);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(contact, List.of(opened)));
    for (int i = 0; i < tries; i++) {
      List<ContactEvent> events = walk.next(contact);
      Optional<Contact> after = contact.applyAll(events);
      if (!events.isEmpty() && after.isPresent()) {
        contact = after.get();
        steps.add(new Step(contact, events));
      }
    }
    return steps;
  }

  private ContactId id() {
    return new ContactId(new UUID(random.nextLong(), random.nextLong()).toString());
  }

  private List<ContactEvent> next(Contact contact) {
    now = now.plus(Duration.ofMillis(1 + random.nextInt(5000)));
    AgentId agent =
        random.nextInt(4) == 0
            ? AGENTS.get(random.nextInt(AGENTS.size()))
            : contact.activeAgent().orElse(AGENTS.get(random.nextInt(AGENTS.size())));
    int leg = Math.max(1, contact.nextLeg() - random.nextInt(2));
    return switch (random.nextInt(KINDS)) {
      case 0 -> List.of(new ContactEvent.Identified(new CustomerId("c1"), now));
      case 1 -> List.of(new ContactEvent.LanguageChosen(Language.EN, now));
      case 2 -> List.of(new ContactEvent.StepTaken("menu", "1", now));
      case 3, 4 -> List.of(ContactFixtures.queuedIn(queue(), now));
      case 5, 6 -> List.of(ContactFixtures.offeredTo(agent, now));
      case 7, 8 -> List.of(ContactFixtures.acceptedBy(agent, leg, now));
      case 9 -> List.of(ContactFixtures.requeued(agent, reason(), now));
      case 10, 11 -> List.of(new ContactEvent.Connected(agent, leg, now));
      case 12 -> List.of(new ContactEvent.AgentLost(agent, leg, now.plusSeconds(30), now));
      case 13 -> List.of(new ContactEvent.Reconnecting(agent, leg, now.plusSeconds(30), now));
      case 14 -> List.of(new ContactEvent.Held(agent, now));
      case 15 -> List.of(new ContactEvent.Resumed(agent, now));
      case 16 ->
          List.of(
              random.nextBoolean()
                  ? new ContactEvent.Muted(agent, now)
                  : new ContactEvent.Unmuted(agent, now));
      case 17 -> transferToQueue(agent);
      case 18 ->
          random.nextInt(3) == 0
              ? List.of(ContactFixtures.transferred(agent, new Destination.ToNumber("10086"), now))
              : List.of();
      case 19 -> List.of(ContactFixtures.ended(EndedBy.CUSTOMER, now));
      case 20 -> random.nextInt(3) == 0 ? List.of(new ContactEvent.Abandoned(now)) : List.of();
      case 21 -> List.of(ContactFixtures.callbackRequested(now));
      case 22 -> callbackFailed(agent);
      default -> List.of(ContactFixtures.wrappedUp(agent, now));
    };
  }

  /** With the promise, when that was the last attempt. */
  private List<ContactEvent> callbackFailed(AgentId agent) {
    ContactEvent failed = new ContactEvent.CallbackFailed(agent, Unanswered.NO_ANSWER, now, now);
    return random.nextBoolean()
        ? List.of(failed)
        : List.of(failed, new ContactEvent.Ended(EndedBy.SYSTEM, now, now));
  }

  /** As handling records it: all in one change. */
  private List<ContactEvent> transferToQueue(AgentId agent) {
    QueueName queue = queue();
    List<ContactEvent> events = new ArrayList<>();
    events.add(ContactFixtures.transferred(agent, new Destination.ToQueue(queue), now));
    events.add(ContactFixtures.queuedIn(queue, now));
    if (random.nextBoolean()) {
      events.add(ContactFixtures.wrappedUp(agent, now));
    }
    return events;
  }

  private QueueName queue() {
    return random.nextBoolean() ? BILLING : FAULTS;
  }

  private RequeueReason reason() {
    RequeueReason[] reasons = RequeueReason.values();
    return reasons[random.nextInt(reasons.length)];
  }
}
