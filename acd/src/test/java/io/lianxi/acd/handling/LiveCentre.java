package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.contact.MemoryDispositions;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLogFixtures;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.handling.Treatments.Promise;
import io.lianxi.acd.line.RecordingVoiceLine;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.routing.RoutingFixtures;
import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A centre in memory: Wang, Li and Zhao are AVAILABLE in BILLING (30 s of wrap-up) and FAULTS. */
final class LiveCentre {
  private static final Pattern KIND = Pattern.compile("\"type\":\"([A-Za-z]+)\"");

  final SettableClock clock = new SettableClock(T0);
  final MemoryEventFeed feed = new MemoryEventFeed();
  final MemoryPresences presences = new MemoryPresences(feed);
  final MemoryAgents agents =
      new MemoryAgents(
          agent(WANG, BILLING, FAULTS), agent(LI, BILLING, FAULTS), agent(ZHAO, BILLING, FAULTS));
  final MemoryContacts contacts = new MemoryContacts(agents, presences, feed);
  final MemoryQueues queues = new MemoryQueues(queue(BILLING), queue(FAULTS));
  final RecordingVoiceLine line = new RecordingVoiceLine();
  final MemoryCustomers customers = new MemoryCustomers();
  final MemoryContactHistory history = new MemoryContactHistory();
  final Queueing queueing = RoutingFixtures.queueing(contacts, customers, history);
  final MemoryDoNotCall doNotCall = new MemoryDoNotCall();
  final Callbacks callbacks = new Callbacks(queues, doNotCall, line);

  /** Whose customers have something afterwards. */
  final Set<ContactId> served = new HashSet<>();

  final Leave leave = new Leave(contact -> served.contains(contact.id()), line);
  final Treatments treatments = new Treatments(contacts, callbacks, doNotCall, line, clock);
  final Handling handling =
      new Handling(
          contacts,
          queues,
          queueing,
          agents,
          new MemoryDispositions(),
          line,
          callbacks,
          leave,
          clock);
  final Deadlines deadlines = new Deadlines(contacts, presences, callbacks, line, clock);
  final Recovery recovery =
      new Recovery(
          contacts,
          history,
          EventLogFixtures.withoutDatabase(feed),
          line,
          queues,
          queueing,
          BILLING,
          clock);
  final ReachedCustomers reached =
      new ReachedCustomers(contacts, customers, queues, queueing, line, clock);
  final CallWatch calls =
      new CallWatch(contacts, queues, presences, callbacks, line, recovery, leave, reached, clock);

  LiveCentre() {
    for (AgentId agent : List.of(WANG, LI, ZHAO)) {
      presences.change(agent, Presence.AVAILABLE, null, T0);
    }
  }

  /** A call that is in the flow. */
  ContactId opened() {
    return contacts.open(ContactId.random(), ContactFixtures.opened(clock.instant())).id();
  }

  /** Work on a ticket that waits in BILLING. */
  ContactId ticket() {
    Instant now = clock.instant();
    Contact opened =
        contacts.open(
            ContactId.random(),
            new ContactEvent.Opened(Channel.TICKET, "", "T20260302000001", now));
    record(opened.id(), ContactFixtures.queuedIn(BILLING, List.of(), now));
    return opened.id();
  }

  /** A chat that waits in BILLING. */
  ContactId chat() {
    Instant now = clock.instant();
    Contact opened =
        contacts.open(
            ContactId.random(), new ContactEvent.Opened(Channel.CHAT, "web:v1", "site", now));
    record(opened.id(), ContactFixtures.queuedIn(BILLING, List.of(), now));
    return opened.id();
  }

  /** A call that waits in BILLING. */
  ContactId queued() {
    ContactId id = opened();
    record(id, ContactFixtures.queuedIn(BILLING, clock.instant()));
    return id;
  }

  /** A call that is sent out of BILLING to {@code treatment}; the line has been asked nothing. */
  ContactId treated(Overflow treatment) {
    ContactId id = queued();
    Instant now = clock.instant();
    record(id, new ContactEvent.Overflowed(treatment, ContactFixtures.why(now), now));
    return id;
  }

  /** A customer who has hung up and will be called back. */
  ContactId awaitingCallback() {
    ContactId id = treated(new Overflow.Callback());
    assertThat(treatments.callbackRequested(id, ContactFixtures.CALLER)).isEqualTo(Promise.MADE);
    return id;
  }

  /** A call that rings on the desk of {@code agent} for 20 s. */
  ContactId offered(AgentId agent) {
    ContactId id = queued();
    offer(id, agent);
    return id;
  }

  void offer(ContactId id, AgentId agent) {
    record(id, ContactFixtures.offeredTo(agent, clock.instant()));
  }

  /** A call that {@code agent} has accepted, whose phone is being called. */
  ContactId accepted(AgentId agent) {
    ContactId id = offered(agent);
    handling.accept(agent, id);
    return id;
  }

  /** A call that talks with {@code agent}; the line has been asked nothing since. */
  ContactId connected(AgentId agent) {
    ContactId id = accepted(agent);
    record(id, new ContactEvent.Connected(agent, 1, clock.instant()));
    line.takeAsked();
    return id;
  }

  /** A call on hold. */
  ContactId onHold(AgentId agent) {
    ContactId id = connected(agent);
    record(id, new ContactEvent.Held(agent, clock.instant()));
    return id;
  }

  /** A call whose agent's leg is lost and awaited back for 30 s. */
  ContactId lost(AgentId agent) {
    ContactId id = connected(agent);
    record(
        id, new ContactEvent.AgentLost(agent, 1, clock.instant().plusSeconds(30), clock.instant()));
    return id;
  }

  /** A call that is over and that {@code agent} works on. */
  ContactId inWrapUp(AgentId agent) {
    ContactId id = connected(agent);
    record(id, ContactFixtures.ended(ContactEvent.EndedBy.CUSTOMER, clock.instant()));
    return id;
  }

  void record(ContactId id, ContactEvent... events) {
    if (contacts.record(contact(id), events).isEmpty()) {
      throw new AssertionError("not possible: " + List.of(events));
    }
  }

  Contact contact(ContactId id) {
    return contacts.find(id).orElseThrow();
  }

  List<Asked> takeAsked() {
    return line.takeAsked();
  }

  /** What has happened to the contact, by the names of its events. */
  List<String> kindsOf(ContactId id) {
    return feed.read(EventFeed.START, Integer.MAX_VALUE, Duration.ZERO).stream()
        .filter(entry -> entry.subject().equals(id.value()))
        .flatMap(entry -> KIND.matcher(entry.field("events")).results())
        .map(kind -> kind.group(1))
        .toList();
  }
}
