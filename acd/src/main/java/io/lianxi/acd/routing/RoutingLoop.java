package io.lianxi.acd.routing;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.util.List;

/**
 * Offers waiting contacts to agents: decide, claim, and the desk rings when it reads of the claim.
 *
 * <p>Every copy of the application may run it at once: an offer is made by whoever records it
 * first.
 */
public final class RoutingLoop implements FeedReader.Wakeable {
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
    Routing routing = new Routing();
    routing.policies(queues.all());
    routing.agents(agents.all());
    presences.findAll(agents.all().stream().map(Agent::id).toList()).forEach(routing::apply);
    waiting.forEach(routing::apply);
    // A lost claim is not an error: what won it is on the feed and wakes this loop again.
    routing.decide(clock.instant()).forEach(this::claim);
  }

  private void claim(Decision decision) {
    if (decision instanceof Decision.Offer offer) {
      contacts.record(
          offer.contact(),
          new ContactEvent.Offered(
              offer.agent(), offer.expiresAt(), offer.explanation(), clock.instant()));
    }
  }
}
