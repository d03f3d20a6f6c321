package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Routing.Candidate;
import io.lianxi.acd.routing.Routing.Offer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Offers waiting contacts to agents: decide, claim, and the desk rings when it reads of the claim.
 *
 * <p>Every copy of the application may run it at once: an offer is made by whoever records it
 * first.
 */
public final class RoutingLoop implements FeedReader.Wakeable {
  private static final Duration OFFER_TIMEOUT = Duration.ofSeconds(20);

  private final Contacts contacts;
  private final Agents agents;
  private final Presences presences;
  private final Queues queues;
  private final Clock clock;

  RoutingLoop(Contacts contacts, Agents agents, Presences presences, Queues queues, Clock clock) {
    this.contacts = contacts;
    this.agents = agents;
    this.presences = presences;
    this.queues = queues;
    this.clock = clock;
  }

  /** Makes every offer that is due now. */
  @Override
  public void wake() {
    List<Contact> waiting = contacts.waiting();
    if (waiting.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    // A lost claim is not an error: what won it is on the feed and wakes this loop again.
    Routing.decide(waiting, candidates(), now).forEach(offer -> claim(offer, now));
  }

  private void claim(Offer offer, Instant now) {
    Instant expiresAt = now.plus(offerTimeout(offer.contact()));
    contacts.record(
        offer.contact(),
        new ContactEvent.Offered(offer.agent(), expiresAt, offer.explanation(), now));
  }

  private List<Candidate> candidates() {
    List<Agent> all = agents.all();
    List<AgentId> ids = all.stream().map(Agent::id).toList();
    List<AgentState> states = presences.findAll(ids);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      candidates.add(new Candidate(all.get(i), states.get(i)));
    }
    return candidates;
  }

  private Duration offerTimeout(Contact contact) {
    return queues
        .find(Objects.requireNonNull(contact.place()).queue())
        .map(QueuePolicy::offerTimeout)
        .orElse(OFFER_TIMEOUT);
  }
}
