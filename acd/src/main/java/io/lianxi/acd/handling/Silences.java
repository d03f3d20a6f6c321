package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What comes of it when somebody in a conversation no longer writes. */
public final class Silences {
  private final Contacts contacts;
  private final Claims claims;
  private final Queues queues;
  private final Presences presences;
  private final Clock clock;

  Silences(Contacts contacts, Queues queues, Presences presences, Clock clock) {
    this.contacts = contacts;
    this.claims = new Claims(contacts);
    this.queues = queues;
    this.presences = presences;
    this.clock = clock;
  }

  /**
   * The agent does not write back: the contact goes back to its place, and the agent, who seems to
   * be away, gets no more of them. Nothing happens when {@code agent} does not have it.
   */
  public void ofAgent(ContactId id, AgentId agent) {
    Instant now = clock.instant();
    Predicate<Contact> isTheirs =
        contact ->
            contact.state().isWithAgent()
                && contact.activeAgent().filter(agent::equals).isPresent();
    if (contacts.find(id).filter(isTheirs).isEmpty()) {
      return;
    }
    // first the agent: else it would be offered to the same one again
    if (presences.find(agent).presence() == Presence.AVAILABLE) {
      presences.change(agent, Presence.NOT_READY, NotReadyReason.RONA, now);
    }
    claims.record(
        id,
        contact ->
            isTheirs.test(contact)
                ? List.of(new ContactEvent.Requeued(agent, RequeueReason.NO_REPLY, null, now))
                : List.of());
  }

  /** The customer is heard of no more: the contact is over. */
  public void ofCustomer(ContactId id) {
    Instant now = clock.instant();
    claims.record(
        id,
        contact ->
            switch (contact.state()) {
              case IN_FLOW, CONNECTED, ON_HOLD ->
                  WrapUp.events(
                      queues,
                      contact,
                      now,
                      until -> new ContactEvent.Ended(EndedBy.SYSTEM, until, now));
              case QUEUED, OFFERED -> List.of(new ContactEvent.Abandoned(now));
              case WRAP_UP, CLOSED, ABANDONED -> List.of();
            });
  }
}
