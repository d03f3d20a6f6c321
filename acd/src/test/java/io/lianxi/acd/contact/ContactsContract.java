package io.lianxi.acd.contact;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.agent.AgentFixtures.withRoomFor;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What every store of live contacts does. Wang, Li and Zhao are AVAILABLE for one call each. */
abstract class ContactsContract {
  private static final int THREADS = 64;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventFeed feed = new MemoryEventFeed();
  private Agents agents = new MemoryAgents();
  private Presences presences = new MemoryPresences(new MemoryEventFeed());
  private Contacts contacts =
      new MemoryContacts(agents, new MemoryPresences(new MemoryEventFeed()), new MemoryEventFeed());

  /** An empty live store. */
  record Live(Contacts contacts, Presences presences, Agents agents, EventFeed feed) {}

  abstract Live live();

  @BeforeEach
  void threeAgentsAreThere() {
    Live live = live();
    contacts = live.contacts();
    presences = live.presences();
    agents = live.agents();
    feed = live.feed();
    List.of(WANG, LI, ZHAO).forEach(this::arrives);
  }

  private void arrives(AgentId agent) {
    agents.save(agent(agent, BILLING, FAULTS));
    presences.change(agent, Presence.AVAILABLE, null, T0);
  }

  private Contact openAt(Instant at) {
    return contacts.open(ContactId.random(), opened(at));
  }

  private Contact queuedAt(Instant at) {
    return record(openAt(at), queuedIn(BILLING, at));
  }

  private Contact connectedTo(AgentId agent) {
    return record(
        queuedAt(at(10)),
        offeredTo(agent, at(20)),
        acceptedBy(agent, 1, at(25)),
        new ContactEvent.Connected(agent, 1, at(27)));
  }

  private Contact record(Contact before, ContactEvent... events) {
    return contacts
        .record(before, events)
        .orElseThrow(() -> new AssertionError("refused: " + List.of(events)));
  }

  private List<Entry> published() {
    return feed.read(EventFeed.START, 10_000, Duration.ZERO).stream()
        .filter(entry -> entry.topic().equals("contact"))
        .toList();
  }

  private static List<ContactEvent> events(Entry entry) {
    return JSON.readValue(entry.field("events"), new TypeReference<List<ContactEvent>>() {});
  }

  /** Everything that can be seen of the store. */
  private record Traces(
      List<Contact> open, List<Contact> waiting, List<AgentState> agents, String feed) {}

  private Traces traces() {
    return new Traces(
        contacts.open().stream()
            .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
            .toList(),
        contacts.waiting(),
        presences.findAll(List.of(WANG, LI, ZHAO)),
        feed.end());
  }

  @Test
  void anUnknownContactIsNotFound() {
    assertThat(contacts.find(ContactId.random())).isEmpty();
    assertThat(contacts.open()).isEmpty();
    assertThat(contacts.waiting()).isEmpty();
  }

  @Test
  void whatIsOpenedIsThereAsItWasOpened() {
    Instant precise = T0.plusNanos(123_456_789);
    Contact opened = openAt(precise);
    assertThat(contacts.find(opened.id())).contains(opened);
    assertThat(contacts.open()).containsExactly(opened);
    assertThat(opened.origin().openedAt()).isEqualTo(precise);
  }

  @Test
  void openingTwiceIsOpeningOnce() {
    Contact queued = queuedAt(T0);
    assertThat(contacts.open(queued.id(), opened(at(5)))).isEqualTo(queued);
    assertThat(published()).hasSize(2);
  }

  @Test
  void aChangeAndItsEventsAreOneEntryOfTheFeed() {
    Contact queued = queuedAt(T0);
    Contact accepted = record(queued, offeredTo(WANG, at(1)), acceptedBy(WANG, 1, at(2)));
    assertThat(contacts.find(queued.id())).contains(accepted);
    Entry entry = published().getLast();
    assertThat(entry.subject()).isEqualTo(queued.id().value());
    assertThat(entry.field("version")).isEqualTo("4");
    assertThat(JSON.readValue(entry.field("after"), Contact.class)).isEqualTo(accepted);
    assertThat(events(entry)).containsExactly(offeredTo(WANG, at(1)), acceptedBy(WANG, 1, at(2)));
  }

  @Test
  void wordsOfAnyLanguageSurvive() {
    Contact contact =
        record(openAt(T0), new ContactEvent.StepTaken("menu \"1\"\n", "办理 5G 套餐 🙂 '\\", T0));
    assertThat(contacts.find(contact.id())).contains(contact);
  }

  @Test
  void anEventThatIsNotPossibleLeavesNoTrace() {
    Contact queued = queuedAt(T0);
    Traces before = traces();
    assertThat(contacts.record(queued, new ContactEvent.Held(WANG, at(1)))).isEmpty();
    assertThat(contacts.record(queued, offeredTo(WANG, at(1)), new ContactEvent.Held(WANG, at(1))))
        .isEmpty();
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void whoeverSawAnOlderContactIsRefusedWithoutTrace() {
    Contact old = queuedAt(T0);
    record(old, new ContactEvent.Abandoned(at(1)));
    Traces before = traces();
    assertThat(contacts.record(old, offeredTo(WANG, at(2)))).isEmpty();
    assertThat(contacts.record(ContactFixtures.queued(), offeredTo(WANG, at(2)))).isEmpty();
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void whoIsNotAvailableOrUnknownOrFullIsNotOfferedAndItLeavesNoTrace() {
    connectedTo(LI);
    presences.change(WANG, Presence.NOT_READY, NotReadyReason.BREAK, at(1));
    presences.change(ZHAO, Presence.OFFLINE, null, at(1));
    Contact waiting = queuedAt(T0);
    Traces before = traces();
    for (AgentId agent : List.of(WANG, LI, ZHAO, new AgentId("nobody"))) {
      assertThat(contacts.record(waiting, offeredTo(agent, at(2)))).isEmpty();
    }
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void anAgentHasRoomForAsManyAsTheCapacitySays() {
    agents.save(withRoomFor(2, agent(WANG, BILLING)));
    connectedTo(WANG);
    Contact second = record(queuedAt(T0), offeredTo(WANG, at(2)));
    assertThat(contacts.record(queuedAt(T0), offeredTo(WANG, at(2)))).isEmpty();
    record(second, requeued(WANG, RequeueReason.DECLINED, at(3)));
    assertThat(contacts.record(queuedAt(T0), offeredTo(WANG, at(4)))).isPresent();
  }

  @Test
  void whoIsAlreadyOccupiedByTheContactNeedNotBeAvailable() {
    Contact connected = connectedTo(WANG);
    presences.change(WANG, Presence.NOT_READY, NotReadyReason.MEAL, at(30));
    assertThat(contacts.record(connected, ended(EndedBy.AGENT, at(40)))).isPresent();
  }

  @Test
  void aContactOccupiesItsAgentUntilTheEndOfWrapUp() {
    Contact offered = record(queuedAt(T0), offeredTo(WANG, at(1)));
    assertThat(presences.find(WANG).contacts()).containsExactly(offered.id());
    Contact connected =
        record(offered, acceptedBy(WANG, 1, at(2)), new ContactEvent.Connected(WANG, 1, at(3)));
    Contact over = record(connected, ended(EndedBy.CUSTOMER, at(60)));
    assertThat(presences.find(WANG).contacts()).containsExactly(offered.id());
    record(over, wrappedUp(WANG, at(80)));
    assertThat(presences.find(WANG).contacts()).isEmpty();
    assertThat(presences.find(WANG).idleSince()).isEqualTo(at(80));
    assertThat(presences.find(WANG).since()).isEqualTo(T0);
  }

  @Test
  void aTransferredContactOccupiesBothAgents() {
    Contact away =
        record(
            connectedTo(WANG),
            transferred(WANG, new Destination.ToQueue(FAULTS), at(50)),
            queuedIn(FAULTS, at(50)));
    Contact offered = record(away, offeredTo(LI, at(51)));
    assertThat(presences.find(WANG).contacts()).containsExactly(away.id());
    assertThat(presences.find(LI).contacts()).containsExactly(away.id());
    record(offered, wrappedUp(WANG, at(52)));
    assertThat(presences.find(WANG).contacts()).isEmpty();
    assertThat(presences.find(LI).contacts()).containsExactly(away.id());
  }

  @Test
  void thoseThatWaitAreToldLongestFirst() {
    Contact third = queuedAt(at(30));
    Contact first = queuedAt(at(10));
    Contact second = record(openAt(at(1)), queuedIn(FAULTS, at(20)));
    assertThat(contacts.waiting()).containsExactly(first, second, third);
  }

  @Test
  void anOfferedContactDoesNotWaitAndGoesBackToItsPlace() {
    Contact first = queuedAt(at(10));
    Contact second = queuedAt(at(20));
    Contact offered = record(first, offeredTo(WANG, at(30)));
    assertThat(contacts.waiting()).containsExactly(second);
    Contact back = record(offered, requeued(WANG, RequeueReason.RONA, at(50)));
    assertThat(contacts.waiting()).containsExactly(back, second);
  }

  @Test
  void aTransferredContactWaitsSinceItsFirstTime() {
    Contact away =
        record(
            connectedTo(WANG),
            transferred(WANG, new Destination.ToQueue(FAULTS), at(50)),
            queuedIn(FAULTS, at(50)));
    Contact later = queuedAt(at(11));
    assertThat(contacts.waiting()).containsExactly(away, later);
  }

  @Test
  void aDoneContactIsNoLongerOpenButStillFoundForAWhile() {
    Contact gone = record(queuedAt(T0), new ContactEvent.Abandoned(at(5)));
    assertThat(contacts.open()).isEmpty();
    assertThat(contacts.waiting()).isEmpty();
    assertThat(contacts.find(gone.id())).contains(gone);
  }

  @Test
  void thoseOfAChannelAreFoundAlone() {
    Contact call = openAt(T0);
    Contact chat =
        contacts.open(
            ContactId.random(), new ContactEvent.Opened(Channel.CHAT, "visitor-1", "web", T0));
    assertThat(contacts.open(Channel.VOICE)).containsExactly(call);
    assertThat(contacts.open(Channel.CHAT)).containsExactly(chat);
    assertThat(contacts.open(Channel.TICKET)).isEmpty();
    assertThat(contacts.open()).containsExactlyInAnyOrder(call, chat);
  }

  @Test
  void anAbandonedContactIsOpenWhileSomeoneWrapsItUp() {
    Contact gone =
        record(
            connectedTo(WANG),
            transferred(WANG, new Destination.ToQueue(FAULTS), at(50)),
            queuedIn(FAULTS, at(50)),
            new ContactEvent.Abandoned(at(60)));
    assertThat(contacts.open()).containsExactly(gone);
    record(gone, wrappedUp(WANG, at(70)));
    assertThat(contacts.open()).isEmpty();
  }

  @Test
  void whatIsDueIsFoundEarliestFirst() {
    Contact connected = connectedTo(LI);
    Contact rings = record(queuedAt(T0), offeredTo(WANG, at(20))); // until 40
    Contact lost = record(connected, new ContactEvent.AgentLost(LI, 1, at(35), at(30)));
    assertThat(contacts.due(at(35).minusNanos(1))).isEmpty();
    assertThat(contacts.due(at(35))).containsExactly(lost);
    assertThat(contacts.due(at(40))).containsExactly(lost, rings);
    record(lost, requeued(LI, RequeueReason.CONNECTION_LOST, at(40)));
    Contact accepted = record(rings, acceptedBy(WANG, 1, at(40))); // until 55
    assertThat(contacts.due(at(54))).isEmpty();
    assertThat(contacts.due(at(55))).containsExactly(accepted);
  }

  @Test
  void severalAreFoundInTheOrderAskedFor() {
    Contact one = openAt(T0);
    Contact two = openAt(T0);
    assertThat(contacts.find(List.of(two.id(), ContactId.random(), one.id())))
        .containsExactly(two, one);
    assertThat(contacts.find(List.of())).isEmpty();
  }

  @Test
  void whatWasLostIsRestoredWithItsPlaceAgentAndDeadlineButNoEvent() {
    Contact waiting = ContactFixtures.queued(BILLING, at(10));
    Contact talking = ContactFixtures.connected(WANG);
    Contact rings = ContactFixtures.offered(LI);
    assertThat(contacts.era()).isEmpty();
    List.of(waiting, talking, rings).forEach(contacts::restore);
    assertThat(published()).isEmpty();
    assertThat(contacts.open()).containsExactlyInAnyOrder(waiting, talking, rings);
    assertThat(contacts.waiting()).containsExactly(waiting);
    assertThat(contacts.due(at(40))).containsExactly(rings);
    assertThat(presences.find(WANG).contacts()).containsExactly(talking.id());
    assertThat(contacts.record(talking, ended(EndedBy.CUSTOMER, at(60)))).isPresent();
  }

  @Test
  void anEraBeginsWhenEverythingIsPutBack() {
    assertThat(contacts.era()).isEmpty();
    contacts.restored();
    Optional<String> era = contacts.era();
    assertThat(era).isPresent();
    contacts.restored();
    assertThat(contacts.era()).isEqualTo(era);
  }

  @Test
  void whatIsThereIsNotRestored() {
    Contact old = queuedAt(T0);
    Contact gone = record(old, new ContactEvent.Abandoned(at(5)));
    contacts.restore(old);
    assertThat(contacts.find(old.id())).contains(gone);
    assertThat(contacts.waiting()).isEmpty();
    assertThat(contacts.open()).isEmpty();
  }

  @Test
  void aContactOfferedToManyAgentsAtOnceIsTakenByOne() throws Exception {
    List<AgentId> many =
        IntStream.range(0, THREADS).mapToObj(i -> new AgentId("agent" + i)).toList();
    many.forEach(this::arrives);
    Contact contact = queuedAt(T0);
    List<Optional<Contact>> results =
        atOnce(
            many.stream()
                .<Callable<Optional<Contact>>>map(
                    agent -> () -> contacts.record(contact, offeredTo(agent, at(1))))
                .toList());
    assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    AgentId winner = contacts.find(contact.id()).orElseThrow().activeAgent().orElseThrow();
    assertThat(many)
        .filteredOn(agent -> !presences.find(agent).contacts().isEmpty())
        .containsExactly(winner);
    assertThat(published()).hasSize(3);
    assertThat(contacts.waiting()).isEmpty();
  }

  @Test
  void manyContactsOfferedToOneAgentAtOnceLeaveAllButOneWaiting() throws Exception {
    List<Contact> many = IntStream.range(0, THREADS).mapToObj(i -> queuedAt(at(i))).toList();
    List<Optional<Contact>> results =
        atOnce(
            many.stream()
                .<Callable<Optional<Contact>>>map(
                    contact -> () -> contacts.record(contact, offeredTo(WANG, at(99))))
                .toList());
    assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(presences.find(WANG).contacts()).hasSize(1);
    assertThat(contacts.waiting()).hasSize(THREADS - 1);
    assertThat(published()).hasSize(2 * THREADS + 1);
  }

  @Test
  void whoReadsAgainAndDecidesAgainGetsThroughInTheEnd() throws Exception {
    ContactId id = openAt(T0).id();
    atOnce(
        IntStream.range(0, THREADS)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      ContactEvent step = new ContactEvent.StepTaken("step", "" + i, at(i));
                      while (contacts.record(contacts.find(id).orElseThrow(), step).isEmpty()) {
                        Thread.onSpinWait();
                      }
                      return true;
                    })
            .toList());
    Contact contact = contacts.find(id).orElseThrow();
    assertThat(contact.version()).isEqualTo(1 + THREADS);
    assertThat(contact.profile().path()).extracting(Contact.Step::input).doesNotHaveDuplicates();
    assertThat(published())
        .extracting(entry -> Integer.parseInt(entry.field("version")))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 1 + THREADS).boxed().toList());
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
    }
    return results;
  }
}
