package io.lianxi.acd.contact;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.Explanation.Rank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Contacts for tests, each made by the events that lead to its state: opened at {@link #T0}, queued
 * in BILLING at 10 s, offered to the agent at 20 s, accepted at 25 s, connected at 27 s, held at 40
 * s, ended at 60 s.
 */
public final class ContactFixtures {
  public static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
  public static final String CALLER = "13800000001";

  private ContactFixtures() {}

  /** {@link #T0} and {@code seconds}. */
  public static Instant at(long seconds) {
    return T0.plusSeconds(seconds);
  }

  public static ContactEvent.Opened opened(Instant at) {
    return new ContactEvent.Opened(Channel.VOICE, CALLER, "10000", at);
  }

  public static ContactEvent.Queued queuedIn(QueueName queue, Instant at) {
    return queuedIn(queue, List.of(Language.ZH.skill()), at);
  }

  public static ContactEvent.Queued queuedIn(QueueName queue, List<Skill> skills, Instant at) {
    return new ContactEvent.Queued(queue, Wishes.skills(skills), Standing.usual(at), at);
  }

  /** The only one that waits, and nobody else considered. */
  public static Explanation why(Instant queuedAt) {
    return new Explanation(
        1,
        Rank.of(queuedAt, Duration.ZERO, Duration.ZERO, Duration.ZERO),
        0,
        1,
        0,
        Requirement.anyone(),
        AgentOrder.LONGEST_IDLE,
        List.of(),
        0,
        null);
  }

  /** Rings for 20 s. */
  public static ContactEvent.Offered offeredTo(AgentId agent, Instant at) {
    return new ContactEvent.Offered(agent, at.plusSeconds(20), why(at), at);
  }

  /** Has to connect within 15 s. */
  public static ContactEvent.Accepted acceptedBy(AgentId agent, int leg, Instant at) {
    return new ContactEvent.Accepted(agent, leg, at.plusSeconds(15), at);
  }

  public static ContactEvent.Requeued requeued(AgentId agent, RequeueReason reason, Instant at) {
    return new ContactEvent.Requeued(agent, reason, null, at);
  }

  /** With 30 s of wrap-up. */
  public static ContactEvent.Transferred transferred(
      AgentId agent, Destination destination, Instant at) {
    return new ContactEvent.Transferred(agent, destination, at.plusSeconds(30), at);
  }

  /** With 30 s of wrap-up. */
  public static ContactEvent.Ended ended(EndedBy by, Instant at) {
    return new ContactEvent.Ended(by, at.plusSeconds(30), at);
  }

  public static ContactEvent.WrappedUp wrappedUp(AgentId agent, Instant at) {
    return new ContactEvent.WrappedUp(agent, "RESOLVED", "done", false, at);
  }

  /** Where a callback is offered. */
  public static ContactEvent.Overflowed overflowed(Instant at) {
    return new ContactEvent.Overflowed(new Overflow.Callback(), why(at), at);
  }

  /** Within four days. */
  public static ContactEvent.CallbackRequested callbackRequested(Instant at) {
    return new ContactEvent.CallbackRequested(CALLER, at.plus(Duration.ofDays(4)), at);
  }

  /** Is being offered a callback since 20 s. */
  public static Contact treated() {
    return after(queued(), overflowed(at(20)));
  }

  /** Will be called back, since 30 s. */
  public static Contact awaitingCallback() {
    return after(treated(), callbackRequested(at(30)));
  }

  /** Work on a ticket that waits in BILLING since 10 s, with nobody at the other end. */
  public static Contact ticket(ContactId id) {
    return after(
        Contact.open(id, new ContactEvent.Opened(Channel.TICKET, "", "T20260302000001", T0)),
        queuedIn(BILLING, List.of(), at(10)));
  }

  /** {@code contact} after {@code events}, each of which must be possible. */
  public static Contact after(Contact contact, ContactEvent... events) {
    Contact after = contact;
    for (ContactEvent event : events) {
      Contact before = after;
      after =
          before
              .apply(event)
              .orElseThrow(
                  () -> new AssertionError(event + " is not possible in " + before.state()));
    }
    return after;
  }

  public static Contact inFlow() {
    return Contact.open(ContactId.random(), opened(T0));
  }

  public static Contact queued() {
    return queued(BILLING, at(10));
  }

  public static Contact queued(QueueName queue, Instant at) {
    return after(inFlow(), queuedIn(queue, at));
  }

  public static Contact queued(QueueName queue, List<Skill> skills, Instant at) {
    return after(inFlow(), queuedIn(queue, skills, at));
  }

  /** Kept for {@code preferred} until {@code until}. */
  public static Contact keptFor(AgentId preferred, Instant until) {
    return after(
        inFlow(),
        new ContactEvent.Queued(
            BILLING,
            Wishes.skills(List.of(Language.ZH.skill())).keptFor(preferred, until),
            Standing.usual(at(10)),
            at(10)));
  }

  public static Contact offered(AgentId agent) {
    return after(queued(), offeredTo(agent, at(20)));
  }

  public static Contact accepted(AgentId agent) {
    return after(offered(agent), acceptedBy(agent, 1, at(25)));
  }

  public static Contact connected(AgentId agent) {
    return after(accepted(agent), new ContactEvent.Connected(agent, 1, at(27)));
  }

  public static Contact muted(AgentId agent) {
    return after(connected(agent), new ContactEvent.Muted(agent, at(30)));
  }

  public static Contact onHold(AgentId agent) {
    return after(connected(agent), new ContactEvent.Held(agent, at(40)));
  }

  /** Connected, but the agent's leg is lost and awaited back. */
  public static Contact lost(AgentId agent) {
    return after(connected(agent), new ContactEvent.AgentLost(agent, 1, at(70), at(40)));
  }

  public static Contact inWrapUp(AgentId agent) {
    return after(connected(agent), ended(EndedBy.CUSTOMER, at(60)));
  }

  public static Contact closed(AgentId agent) {
    return after(inWrapUp(agent), wrappedUp(agent, at(80)));
  }

  public static Contact abandoned() {
    return after(queued(), new ContactEvent.Abandoned(at(20)));
  }

  /** In {@code queue} again at 50 s, while {@code from} still works on it. */
  public static Contact transferredTo(QueueName queue, AgentId from) {
    return after(
        connected(from),
        transferred(from, new Destination.ToQueue(queue), at(50)),
        queuedIn(queue, at(50)));
  }

  /** The contact of {@link #connected(AgentId)} with Wang. */
  public static Contact connected() {
    return connected(WANG);
  }
}
