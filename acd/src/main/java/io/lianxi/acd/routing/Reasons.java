package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers why a contact still waits and why an agent gets nothing, by the live stores, so every
 * copy of the application says the same, whichever decides.
 */
public final class Reasons {
  private final Contacts contacts;
  private final Agents agents;
  private final Presences presences;
  private final Queues queues;
  private final Clock clock;

  Reasons(Contacts contacts, Agents agents, Presences presences, Queues queues, Clock clock) {
    this.contacts = contacts;
    this.agents = agents;
    this.presences = presences;
    this.queues = queues;
    this.clock = clock;
  }

  /** What there is to say now, and the moment that is now. */
  public record Said<T>(T why, Instant at) {}

  /** Why {@code contact} still waits; empty when it does not. */
  public Optional<Said<WhyWaiting>> of(ContactId contact) {
    Instant now = clock.instant();
    return situation().why(contact, now).map(why -> new Said<>(why, now));
  }

  /** Why {@code agent} gets nothing; empty when there is no such agent. */
  public Optional<Said<WhyIdle>> of(AgentId agent) {
    Instant now = clock.instant();
    return situation().why(agent, now).map(why -> new Said<>(why, now));
  }

  private Routing situation() {
    List<Agent> all = agents.all();
    Routing routing = new Routing();
    routing.policies(queues.all());
    routing.agents(all);
    presences.findAll(all.stream().map(Agent::id).toList()).forEach(routing::apply);
    contacts.waiting().forEach(routing::apply);
    return routing;
  }
}
