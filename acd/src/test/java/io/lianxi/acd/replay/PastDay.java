package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.contact.past.PastContact;
import io.lianxi.acd.contact.past.PastContact.Outcome;
import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A past day for tests, written down in seconds since its beginning. */
final class PastDay {
  static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
  static final QueueName BILLING = QueueFixtures.BILLING;
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<PastContact> contacts = new ArrayList<>();
  private final List<Agent> agents = new ArrayList<>();
  private final List<AgentEvent> presences = new ArrayList<>();
  private List<QueuePolicy> policies = List.of(QueueFixtures.queue(BILLING, Duration.ZERO));

  static Instant at(long seconds) {
    return DAY.plusSeconds(seconds);
  }

  PastDay policies(QueuePolicy... those) {
    policies = List.of(those);
    return this;
  }

  PastDay answered(String agent, long queuedAt, long answeredAt, long endedAt) {
    return contact(queuedAt, new Outcome.Answered(new AgentId(agent), at(answeredAt), at(endedAt)));
  }

  PastDay abandoned(long queuedAt, long gaveUpAt) {
    return contact(queuedAt, new Outcome.Abandoned(at(gaveUpAt)));
  }

  private PastDay contact(long queuedAt, Outcome outcome) {
    contacts.add(
        new PastContact(
            "c" + contacts.size(), Channel.VOICE, BILLING, "", 0, at(queuedAt), outcome));
    return this;
  }

  /** Signed in for the whole day. */
  PastDay agent(String name, QueueName... queues) {
    return agent(name, 0, 86_400, queues);
  }

  PastDay agent(String name, long from, long to, QueueName... queues) {
    AgentId id = new AgentId(name);
    Set<QueueName> serves = queues.length == 0 ? Set.of(BILLING) : Set.of(queues);
    agents.add(
        new Agent(
            id,
            name,
            List.of(new Skill("zh", 5)),
            serves,
            new Capacity(Map.of(Channel.VOICE, 1), true),
            ""));
    presences.add(new AgentEvent.PresenceChanged(id, Presence.AVAILABLE, null, at(from)));
    presences.add(new AgentEvent.PresenceChanged(id, Presence.OFFLINE, null, at(to)));
    return this;
  }

  List<PastContact> contacts() {
    return contacts;
  }

  /** Nothing changed. */
  static ReplayOrder same() {
    return agents(1);
  }

  static ReplayOrder agents(double factor) {
    return new ReplayOrder(DAY, at(86_400), Source.OWN, Set.of(), List.of(), factor, 1);
  }

  static ReplayOrder with(QueuePolicy... policies) {
    return new ReplayOrder(DAY, at(86_400), Source.OWN, Set.of(), List.of(policies), 1, 1);
  }

  private Preparation prepare(ReplayOrder order) {
    Preparation preparation = new Preparation(order, PolicyTimeline.always(policies), ZONE);
    contacts.forEach(c -> preparation.tell(new ContactStory(c.id(), c.events())));
    return preparation;
  }

  /** Replays it with the agents that were written down. */
  Compared replay(ReplayOrder order) {
    return play(prepare(order).own(agents, presences));
  }

  /** Replays it with the agents that can be guessed. */
  Compared replayGuessing(ReplayOrder order) {
    return play(prepare(order).imported(agents));
  }

  static Compared play(Comparison comparison) {
    while (comparison.advance()) {}
    return comparison.compared();
  }
}
