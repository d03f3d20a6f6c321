package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.line.VoiceLine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the clock does to contacts: an offer nobody takes, a phone that does not answer, an agent
 * who does not come back, a wrap-up whose time is over, a promise to call back. Nobody is stuck
 * because someone forgot something.
 */
public final class Deadlines {
  private final Contacts contacts;
  private final Presences presences;
  private final Callbacks callbacks;
  private final VoiceLine line;
  private final Clock clock;

  Deadlines(
      Contacts contacts, Presences presences, Callbacks callbacks, VoiceLine line, Clock clock) {
    this.contacts = contacts;
    this.presences = presences;
    this.callbacks = callbacks;
    this.line = line;
    this.clock = clock;
  }

  /**
   * What a deadline leads to.
   *
   * @param agentBecomes why the agent gets no more contacts for now; null to leave the agent alone
   * @param isParked does the caller go back to the waiting music?
   */
  record Step(
      ContactEvent event, AgentId agent, @Nullable NotReadyReason agentBecomes, boolean isParked) {}

  /** What is due for {@code contact} at {@code now}; empty when nothing is. */
  static Optional<Step> decide(Contact contact, Instant now) {
    return contact.assignments().stream()
        .filter(Assignment::isOccupying)
        .filter(assignment -> isDue(assignment, now))
        .findFirst()
        .map(assignment -> step(contact, assignment, now));
  }

  private static boolean isDue(Assignment assignment, Instant now) {
    Instant deadline = assignment.deadline();
    return deadline != null && !now.isBefore(deadline);
  }

  private static Step step(Contact contact, Assignment assignment, Instant now) {
    AgentId agent = assignment.agent();
    if (assignment.isInWrapUp()) {
      return new Step(new ContactEvent.WrappedUp(agent, null, "", true, now), agent, null, false);
    }
    if (assignment.acceptedAt() == null) {
      return requeue(agent, RequeueReason.RONA, NotReadyReason.RONA, now);
    }
    return contact.state().isWithAgent()
        ? requeue(agent, RequeueReason.CONNECTION_LOST, NotReadyReason.CONNECTION_LOST, now)
        : requeue(agent, RequeueReason.CONNECT_FAILED, NotReadyReason.PHONE_UNREACHABLE, now);
  }

  private static Step requeue(
      AgentId agent, RequeueReason reason, NotReadyReason agentBecomes, Instant now) {
    boolean isParked = reason != RequeueReason.RONA;
    return new Step(
        new ContactEvent.Requeued(agent, reason, null, now), agent, agentBecomes, isParked);
  }

  /** Does everything that is due now. */
  void sweep() {
    Instant now = clock.instant();
    for (Contact contact : contacts.due(now)) {
      List<ContactEvent> promise = callbacks.due(contact, now);
      if (promise.isEmpty()) {
        decide(contact, now).ifPresent(step -> take(contact, step, now));
      } else {
        // Whoever is on the line after all was not joined with anyone in time.
        contacts.record(contact, promise).ifPresent(after -> line.hangUp(after.id()));
      }
    }
  }

  private void take(Contact contact, Step step, Instant now) {
    // First the agent, then the contact: else the contact would be offered to the same agent
    // again, and dying in between leaves the deadline due.
    boolean isSetAside = setAside(step, now);
    Optional<Contact> after = contacts.record(contact, step.event());
    if (after.isPresent() && step.isParked() && contact.origin().channel().hasLine()) {
      line.park(contact.id());
    }
    if (after.isEmpty() && isSetAside && isInTime(contact, step.agent(), now)) {
      presences.change(step.agent(), Presence.AVAILABLE, null, now);
    }
  }

  /** Sees that the agent gets no more contacts, unless the agent has seen to that. */
  private boolean setAside(Step step, Instant now) {
    if (step.agentBecomes() == null
        || presences.find(step.agent()).presence() != Presence.AVAILABLE) {
      return false;
    }
    presences.change(step.agent(), Presence.NOT_READY, step.agentBecomes(), now);
    return true;
  }

  /** Did the agent act at the very moment at which the time was over? */
  private boolean isInTime(Contact contact, AgentId agent, Instant now) {
    return contacts
        .find(contact.id())
        .filter(fresh -> fresh.activeAgent().filter(agent::equals).isPresent())
        .filter(fresh -> decide(fresh, now).isEmpty())
        .isPresent();
  }
}
