package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The routing of this copy of the application, kept as things are by what the feed tells; one
 * changes it, many may ask.
 */
final class LiveRouting implements Estimates {
  private final Contacts contacts;
  private final Agents agents;
  private final Presences presences;
  private final Queues queues;
  private final Function<Entry, Contact> reader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ContactId, Set<AgentId>> occupied = new HashMap<>();
  private Optional<String> era = Optional.empty();
  private Routing routing = new Routing();
  private List<QueuePolicy> knownPolicies = List.of();
  private List<Agent> knownAgents = List.of();

  LiveRouting(Contacts contacts, Agents agents, Presences presences, Queues queues) {
    this(contacts, agents, presences, queues, entry -> ContactChange.of(entry).after());
  }

  /**
   * @param reader what an entry of the feed says a contact is now
   */
  LiveRouting(
      Contacts contacts,
      Agents agents,
      Presences presences,
      Queues queues,
      Function<Entry, Contact> reader) {
    this.reader = reader;
    this.contacts = contacts;
    this.agents = agents;
    this.presences = presences;
    this.queues = queues;
  }

  /** Forgets everything and reads how things are. */
  void load() {
    era = contacts.era();
    List<Agent> everyone = agents.all();
    // Contacts first: of one that ends meanwhile the feed tells whose agent has to be read again.
    List<Contact> open = contacts.open();
    List<AgentState> states = presences.findAll(everyone.stream().map(Agent::id).toList());
    with(
        forgotten -> {
          routing = new Routing();
          knownPolicies = List.of();
          knownAgents = List.of();
          occupied.clear();
          states.forEach(routing::apply);
          open.forEach(this::learn);
          return true;
        });
    refresh();
  }

  /** Is it of a live store that has lost everything since? */
  boolean isOutlived() {
    return !contacts.era().equals(era);
  }

  /** Is it known who has whom? Not while the live store has nothing. */
  boolean isWhole() {
    return era.isPresent();
  }

  /** Takes policies and agents that have changed. */
  void refresh() {
    List<QueuePolicy> policies = queues.all();
    List<Agent> everyone = agents.all();
    with(
        known -> {
          if (policies != knownPolicies) {
            known.policies(policies);
            knownPolicies = policies;
          }
          if (everyone != knownAgents) {
            known.agents(everyone);
            knownAgents = everyone;
          }
          return true;
        });
  }

  /** Takes what the feed tells, and reads again how the agents are whom it touches. */
  void learn(List<Entry> batch) {
    Set<AgentId> touched = new LinkedHashSet<>();
    with(
        known -> {
          for (Entry entry : batch) {
            switch (entry.topic()) {
              case "contact" -> touched.addAll(learn(reader.apply(entry)));
              case "agent" -> AgentId.parse(entry.subject()).ifPresent(touched::add);
              default -> {} // not about routing
            }
          }
          return true;
        });
    readAgain(touched);
  }

  /** The agents who are occupied by {@code contact} now and were not, or the other way round. */
  private Set<AgentId> learn(Contact contact) {
    routing.apply(contact);
    Set<AgentId> now = contact.occupiedAgents();
    Set<AgentId> before =
        now.isEmpty() ? occupied.remove(contact.id()) : occupied.put(contact.id(), now);
    Set<AgentId> touched = new LinkedHashSet<>(before == null ? Set.of() : before);
    if (!touched.equals(now)) {
      touched.addAll(now);
      return touched;
    }
    return Set.of();
  }

  private void readAgain(Set<AgentId> touched) {
    if (!touched.isEmpty()) {
      List<AgentState> states = presences.findAll(List.copyOf(touched));
      with(
          known -> {
            states.forEach(known::apply);
            return true;
          });
    }
  }

  /** What has been recorded just now. */
  void recorded(Contact contact) {
    with(known -> learn(contact));
  }

  /** A decision could not be made true: reads how things really are. */
  void readAgain(Decision decision) {
    Set<AgentId> touched = new LinkedHashSet<>();
    contacts
        .find(decision.contact().id())
        .ifPresent(contact -> touched.addAll(with(known -> learn(contact))));
    if (decision instanceof Decision.Offer offer) {
      touched.add(offer.agent());
    }
    readAgain(touched);
  }

  @Override
  public Optional<Duration> estimate(QueueName queue, Channel channel) {
    return with(known -> known.estimate(queue, channel));
  }

  List<Decision> decide(Instant now) {
    return with(known -> known.decide(now));
  }

  /** What {@code question} says to the routing, while nothing changes it. */
  <T> T with(Function<Routing, T> question) {
    lock.lock();
    try {
      return question.apply(routing);
    } finally {
      lock.unlock();
    }
  }
}
