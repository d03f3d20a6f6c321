package io.lianxi.desktop.chat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.desktop.login.Accounts;
import io.lianxi.ivr.chat.Conversation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things stand for visitors. */
final class Standings {
  /** All who wait are looked at once for everybody. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Contacts contacts;
  private final Agents agents;
  private final Accounts accounts;
  private final Clock clock;
  private Map<ContactId, Integer> positions = Map.of();
  private Instant lookedAt = Instant.EPOCH;

  Standings(Contacts contacts, Agents agents, Accounts accounts, Clock clock) {
    this.contacts = contacts;
    this.agents = agents;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The name by which customers know {@code agent}. */
  String name(AgentId agent) {
    return agents
        .find(agent)
        .map(Agent::displayName)
        .or(() -> accounts.find(agent.value()).map(known -> known.member().displayName()))
        .orElse(agent.value());
  }

  Told.State of(Optional<Conversation> chat) {
    if (chat.isEmpty()) {
      return new Told.State("state", "none", null, null);
    }
    return switch (chat.get().progress().phase()) {
      case FLOW -> new Told.State("state", "flow", null, null);
      case AFTER -> new Told.State("state", "after", null, null);
      case CLOSED -> new Told.State("state", "closed", null, null);
      case PERSON -> withPerson(chat.get());
    };
  }

  private Told.State withPerson(Conversation chat) {
    Optional<Contact> contact = contacts.find(chat.contact());
    return contact
        .filter(it -> it.state().isWithAgent())
        .flatMap(Contact::activeAgent)
        .map(agent -> new Told.State("state", "agent", null, name(agent)))
        .orElseGet(() -> new Told.State("state", "waiting", positions().get(chat.contact()), null));
  }

  private synchronized Map<ContactId, Integer> positions() {
    Instant now = clock.instant();
    if (lookedAt.plus(FRESH).isBefore(now)) {
      positions = positions(contacts.waiting());
      lookedAt = now;
    }
    return positions;
  }

  /** How many wait longer in the same queue. */
  private static Map<ContactId, Integer> positions(List<Contact> waiting) {
    Map<String, Integer> counted = new HashMap<>();
    Map<ContactId, Integer> all = new HashMap<>();
    for (Contact contact : waiting) {
      Place place = contact.place();
      if (place != null) {
        all.put(contact.id(), counted.merge(place.queue().value(), 1, Integer::sum) - 1);
      }
    }
    return all;
  }
}
