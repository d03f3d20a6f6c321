package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.queue.Queues;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where agents may give their customers. */
final class Targets {
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,20}");

  private final Contacts contacts;
  private final Queues queues;
  private final Agents agents;

  Targets(Contacts contacts, Queues queues, Agents agents) {
    this.contacts = contacts;
    this.queues = queues;
    this.agents = agents;
  }

  /** Why {@code agent} may not give the contact there; empty when nothing is against it. */
  Optional<Outcome> refuse(AgentId agent, ContactId id, Destination destination) {
    return reason(agent, id, destination).map(why -> new Outcome.Invalid("target", why));
  }

  private Optional<String> reason(AgentId agent, ContactId id, Destination destination) {
    return switch (destination) {
      case Destination.ToQueue to ->
          queues.find(to.queue()).isPresent()
              ? Optional.empty()
              : Optional.of("no queue " + to.queue());
      case Destination.ToAgent to when to.agent().equals(agent) -> Optional.of("that is you");
      case Destination.ToAgent to ->
          agents.find(to.agent()).isPresent()
              ? Optional.empty()
              : Optional.of("no agent " + to.agent());
      case Destination.ToNumber to when !NUMBER.matcher(to.number()).matches() ->
          Optional.of("must be 3 to 20 digits");
      case Destination.ToNumber to ->
          contacts
              .find(id)
              .filter(contact -> !contact.origin().channel().hasLine())
              .map(contact -> "who writes has no line to give away");
    };
  }
}
