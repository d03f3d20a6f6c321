package io.lianxi.acd.contact;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.ContactHistory.Query;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What every history of contacts does. */
abstract class ContactHistoryContract {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private Kept kept = memory();

  /** An empty history and the archive that fills it. */
  record Kept(ContactHistory history, EventArchive archive) {}

  abstract Kept kept();

  static Kept memory() {
    MemoryContactHistory history = new MemoryContactHistory();
    return new Kept(history, history);
  }

  @BeforeEach
  void nothingIsKept() {
    kept = kept();
  }

  private ContactHistory history() {
    return kept.history();
  }

  private static Entry entry(Contact after, List<? extends ContactEvent> events) {
    return new Entry(
        "1-0",
        "contact",
        after.id().value(),
        Map.of(
            "version",
            Integer.toString(after.version()),
            "events",
            JSON.writerFor(
                    JSON.getTypeFactory().constructCollectionType(List.class, ContactEvent.class))
                .writeValueAsString(events),
            "after",
            JSON.writeValueAsString(after)));
  }

  private static List<Entry> entries(List<RandomWalk.Step> walk) {
    return walk.stream().map(step -> entry(step.after(), step.events())).toList();
  }

  /** Keeps a contact opened at {@code at} and what happened to it then, each in its own change. */
  private Contact keep(Instant at, ContactEvent... events) {
    Contact contact = Contact.open(ContactId.random(), opened(at));
    List<Entry> entries = new ArrayList<>(List.of(entry(contact, List.of(opened(at)))));
    for (ContactEvent event : events) {
      contact = ContactFixtures.after(contact, event);
      entries.add(entry(contact, List.of(event)));
    }
    kept.archive().keep(entries);
    return contact;
  }

  private static ContactEvent[] connectedTo(AgentId agent, Instant at) {
    return new ContactEvent[] {
      queuedIn(BILLING, at),
      offeredTo(agent, at.plusSeconds(1)),
      acceptedBy(agent, 1, at.plusSeconds(2)),
      new ContactEvent.Connected(agent, 1, at.plusSeconds(3))
    };
  }

  @Test
  void whatWasNeverKeptIsUnknown() {
    assertThat(history().find(ContactId.random())).isEmpty();
    assertThat(history().events(ContactId.random())).isEmpty();
    assertThat(history().open()).isEmpty();
    assertThat(history().search(anything(), 10)).isEmpty();
  }

  @Test
  void aContactIsKeptWithEveryEventInOrder() {
    for (long seed = 0; seed < 10; seed++) {
      List<RandomWalk.Step> walk = RandomWalk.of(seed, 60);
      kept.archive().keep(entries(walk));
      Contact last = walk.getLast().after();
      assertThat(history().find(last.id())).contains(last);
      assertThat(history().events(last.id()))
          .isEqualTo(walk.stream().flatMap(step -> step.events().stream()).toList());
    }
  }

  @Test
  void eventsOfOneChangeAreKeptEachInItsPlace() {
    Contact opened = Contact.open(ContactId.random(), opened(at(0)));
    List<ContactEvent> more = List.of(connectedTo(WANG, at(1)));
    Contact after = ContactFixtures.after(opened, connectedTo(WANG, at(1)));
    kept.archive().keep(List.of(entry(opened, List.of(opened(at(0)))), entry(after, more)));
    assertThat(history().find(after.id())).contains(after);
    assertThat(history().events(after.id()))
        .containsExactly(opened(at(0)), more.get(0), more.get(1), more.get(2), more.get(3));
  }

  @Test
  void keepingTwiceIsKeepingOnce() {
    List<RandomWalk.Step> walk = RandomWalk.of(7, 60);
    kept.archive().keep(entries(walk));
    kept.archive().keep(entries(walk.subList(0, walk.size() / 2)));
    Contact last = walk.getLast().after();
    assertThat(history().find(last.id())).contains(last);
    assertThat(history().events(last.id())).hasSize(last.version());
  }

  @Test
  void onlyWhatIsNotDoneIsOpen() {
    Contact waiting = keep(T0, queuedIn(BILLING, at(1)));
    keep(T0, queuedIn(BILLING, at(1)), new ContactEvent.Abandoned(at(2)));
    assertThat(history().open()).containsExactly(waiting);
  }

  private static Query anything() {
    return new Query(null, null, null, null, null, null, null);
  }

  private static Query by(@Nullable QueueName queue, @Nullable AgentId agent) {
    return new Query(null, null, queue, agent, null, null, null);
  }

  @Test
  void theNewestAreToldFirst() {
    Contact old = keep(at(1));
    Contact newest = keep(at(3));
    Contact newer = keep(at(2));
    assertThat(history().search(anything(), 10)).containsExactly(newest, newer, old);
    assertThat(history().search(anything(), 2)).containsExactly(newest, newer);
  }

  @Test
  void pagesFollowEachOtherWithoutGapAlsoWithinOneMoment() {
    List<Contact> all = IntStream.range(0, 25).mapToObj(i -> keep(at(i / 5))).toList();
    List<Contact> read = new ArrayList<>();
    for (@Nullable ContactId after = null; ; ) {
      List<Contact> page =
          history().search(new Query(null, null, null, null, null, null, after), 7);
      if (page.isEmpty()) {
        break;
      }
      read.addAll(page);
      after = page.getLast().id();
    }
    assertThat(read).hasSize(25).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void aSearchTakesEveryQuestionTogether() {
    Contact waiting = keep(at(0), queuedIn(BILLING, at(1)));
    Contact fault = keep(at(100), queuedIn(FAULTS, at(101)));
    Contact talking = keep(at(200), connectedTo(WANG, at(201)));
    Contact known = keep(at(300), new ContactEvent.Identified(new CustomerId("c1"), at(301)));
    keep(
        at(400),
        queuedIn(FAULTS, at(401)),
        offeredTo(LI, at(402)),
        requeued(LI, RequeueReason.RONA, at(422)));

    assertThat(history().search(by(FAULTS, null), 1).getFirst().id()).isNotEqualTo(fault.id());
    assertThat(history().search(by(BILLING, null), 9)).containsExactly(talking, waiting);
    assertThat(history().search(by(null, WANG), 9)).containsExactly(talking);
    assertThat(history().search(by(null, LI), 9)).isEmpty(); // was only offered one
    assertThat(history().search(by(FAULTS, WANG), 9)).isEmpty();
    assertThat(
            history()
                .search(new Query(null, null, null, null, new CustomerId("c1"), null, null), 9))
        .containsExactly(known);
    assertThat(
            history()
                .search(new Query(null, null, BILLING, null, null, ContactState.QUEUED, null), 9))
        .containsExactly(waiting);
    assertThat(history().search(new Query(at(100), at(300), null, null, null, null, null), 9))
        .containsExactly(talking, fault);
  }

  @Test
  void whatCountsAsACustomersIsFoundWithTheirs() {
    CustomerId customer = new CustomerId("c1");
    Contact known = keep(at(0), new ContactEvent.Identified(customer, at(1)));
    Contact counted = keep(at(100), queuedIn(BILLING, at(101)));
    Contact other = keep(at(200), queuedIn(BILLING, at(201)));
    Query theirs = Query.ofCustomer(customer);
    assertThat(history().search(theirs, List.of(counted.id()), 9)).containsExactly(counted, known);
    assertThat(history().search(theirs.after(counted.id()), List.of(counted.id()), 9))
        .containsExactly(known);
    assertThat(history().search(anything(), List.of(counted.id()), 9))
        .containsExactly(other, counted, known);
  }

  /** What a replay tells: the contact after each event, and the event. */
  private record Told(Contact after, ContactEvent event) {}

  private List<Told> replay(Instant from) {
    List<Told> told = new ArrayList<>();
    history().replay(from, (after, event) -> told.add(new Told(after, event)));
    return told;
  }

  @Test
  void aReplayTellsEveryEventWithTheContactAfterIt() {
    Contact first = keep(at(0), connectedTo(WANG, at(10)));
    Contact second = keep(at(5), connectedTo(LI, at(11)));
    List<Told> told = replay(T0);
    assertThat(told).hasSize(10);
    assertThat(told).extracting(t -> t.event().at()).isSorted();
    assertThat(told).extracting(Told::after).contains(first, second);
    assertThat(told.stream().filter(t -> t.after().id().equals(first.id())))
        .extracting(t -> t.after().version())
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void aReplayKeepsTheOrderOfAContactAlsoWhereClocksDisagree() {
    // another copy of the application is two seconds behind
    Contact contact =
        keep(
            at(0),
            queuedIn(BILLING, at(10)),
            offeredTo(WANG, at(12)),
            acceptedBy(WANG, 1, at(11)),
            new ContactEvent.Connected(WANG, 1, at(11)));
    List<Told> told = replay(T0);
    assertThat(told).extracting(t -> t.after().version()).containsExactly(1, 2, 3, 4, 5);
    assertThat(told.getLast().after()).isEqualTo(contact);
  }

  @Test
  void aReplayBeginsWithWhatIsStillGoingOnOrHappenedSince() {
    Instant midnight = T0.plus(Duration.ofHours(15));
    Contact waiting = keep(midnight.minusSeconds(60), queuedIn(BILLING, midnight.minusSeconds(50)));
    keep(
        midnight.minusSeconds(60),
        queuedIn(BILLING, midnight.minusSeconds(50)),
        new ContactEvent.Abandoned(midnight.minusNanos(1000)));
    Contact later =
        keep(
            midnight.minusSeconds(60),
            queuedIn(BILLING, midnight.minusSeconds(50)),
            new ContactEvent.Abandoned(midnight));
    assertThat(replay(midnight).stream().map(told -> told.after().id()).distinct())
        .containsExactlyInAnyOrder(waiting.id(), later.id());
  }

  @Test
  void aReplayIsTheFoldOfEveryLife() {
    List<List<RandomWalk.Step>> walks =
        IntStream.range(0, 8).mapToObj(seed -> RandomWalk.of(seed, 60, at(seed))).toList();
    walks.forEach(walk -> kept.archive().keep(entries(walk)));
    List<Told> told = replay(T0);
    for (List<RandomWalk.Step> walk : walks) {
      ContactId id = walk.getFirst().after().id();
      assertThat(told.stream().filter(t -> t.after().id().equals(id)).map(Told::event))
          .containsExactlyElementsOf(
              walk.stream().flatMap(step -> step.events().stream()).toList());
      assertThat(told.stream().filter(t -> t.after().id().equals(id)).toList().getLast().after())
          .isEqualTo(walk.getLast().after());
    }
  }
}
