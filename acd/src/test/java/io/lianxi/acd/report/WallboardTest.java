package io.lianxi.acd.report;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.agent.AgentFixtures.withRoomFor;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.put;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.RandomWalk;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of a centre in Shanghai; the tests begin at nine in the morning there. */
class WallboardTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T16:00:00Z");

  private final SettableClock clock = CORE.get(SettableClock.class);
  private final Contacts contacts = CORE.get(Contacts.class);
  private final Presences presences = CORE.get(Presences.class);
  private final EventFeed feed = CORE.get(EventFeed.class);
  private final EventLog log = CORE.get(EventLog.class);
  private final Wallboard followed = CORE.get(Wallboard.class);
  private String position = EventFeed.START;

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void theBoardIsEmptyAtNine() {
    CORE.reset();
    put(CORE.get(Queues.class), queue(BILLING));
    put(CORE.get(Queues.class), queue(FAULTS));
    for (AgentId agent : List.of(WANG, LI, ZHAO)) {
      CORE.get(Agents.class).save(withRoomFor(1000, agent(agent, BILLING, FAULTS)));
    }
    clock.set(NINE);
    position = followed.load();
  }

  private void follow(Wallboard board) {
    List<Entry> entries = feed.read(position, 10_000, Duration.ZERO);
    board.accept(entries);
    position = entries.isEmpty() ? position : entries.getLast().position();
  }

  private Wallboard loaded() {
    log.catchUp();
    Wallboard fresh =
        new Wallboard(
            log,
            CORE.get(ContactHistory.class),
            CORE.get(AgentHistory.class),
            CORE.get(Queues.class),
            clock,
            ZoneId.of("Asia/Shanghai"));
    fresh.load();
    return fresh;
  }

  /** Everything a board shows. */
  private record Shown(
      Map<String, QueueFigures> figures,
      Map<String, List<Contact>> waiting,
      Map<String, Integer> talking,
      Map<AgentId, Occupancy> occupancies,
      Map<AgentId, Integer> handled) {}

  private static Shown shown(Wallboard board) {
    return board.read(
        view ->
            new Shown(
                Map.of(
                    "billing", view.board().figures(BILLING),
                    "faults", view.board().figures(FAULTS)),
                Map.of(
                    "billing", view.board().waiting(BILLING),
                    "faults", view.board().waiting(FAULTS)),
                Map.of(
                    "billing", view.board().talking(BILLING),
                    "faults", view.board().talking(FAULTS)),
                view.occupancies().entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> e.getValue().until(view.at()))),
                List.of(WANG, LI, ZHAO).stream()
                    .collect(Collectors.toMap(a -> a, view.board()::handledBy))));
  }

  private Contact record(Contact contact, ContactEvent... events) {
    return contacts.record(contact, events).orElseThrow();
  }

  private Contact waitingSince(Instant at) {
    return record(contacts.open(ContactId.random(), opened(at)), queuedIn(BILLING, at));
  }

  private Contact talkingSince(Instant at, AgentId agent) {
    return record(
        record(waitingSince(at), offeredTo(agent, at)),
        acceptedBy(agent, 1, at),
        new ContactEvent.Connected(agent, 1, at));
  }

  @Test
  void loadingFromTheLogShowsWhatFollowingTheFeedShows() {
    for (AgentId agent : List.of(WANG, LI, ZHAO)) {
      presences.change(agent, Presence.AVAILABLE, null, NINE);
    }
    for (long seed = 0; seed < 20; seed++) {
      live(RandomWalk.of(seed, 60, NINE.plusSeconds(600 * seed)));
      Instant then = NINE.plusSeconds(600 * seed + 590);
      presences.change(ZHAO, Presence.NOT_READY, NotReadyReason.BREAK, then);
      presences.change(ZHAO, Presence.AVAILABLE, null, then.plusSeconds(5));
    }
    clock.set(NINE.plus(Duration.ofHours(4)));
    follow(followed);
    assertThat(shown(loaded())).isEqualTo(shown(followed));
  }

  private void live(List<RandomWalk.Step> walk) {
    Contact contact =
        contacts.open(
            walk.getFirst().after().id(),
            (ContactEvent.Opened) walk.getFirst().events().getFirst());
    for (RandomWalk.Step step : walk.subList(1, walk.size())) {
      contact = contacts.record(contact, step.events()).orElseThrow();
    }
  }

  @Test
  void readingAgainWhatTheLogHadAlreadyChangesNothing() {
    presences.change(WANG, Presence.AVAILABLE, null, NINE);
    Contact talking = talkingSince(NINE.plusSeconds(10), WANG);
    record(talking, ended(EndedBy.CUSTOMER, NINE.plusSeconds(100)));
    clock.set(NINE.plusSeconds(200));
    Wallboard loaded = loaded();
    Shown before = shown(loaded);
    loaded.accept(feed.read(EventFeed.START, 1000, Duration.ZERO));
    assertThat(shown(loaded)).isEqualTo(before);
  }

  @Test
  void anAgentsDayIsCountedFromTheLogAsItWas() {
    presences.change(WANG, Presence.AVAILABLE, null, NINE);
    Contact talking = talkingSince(NINE.plusSeconds(60), WANG);
    record(
        talking,
        ended(EndedBy.CUSTOMER, NINE.plusSeconds(160)), // 100 s of talk
        wrappedUp(WANG, NINE.plusSeconds(180))); // 20 s of wrap-up
    presences.change(WANG, Presence.NOT_READY, NotReadyReason.MEAL, NINE.plusSeconds(200));
    clock.set(NINE.plusSeconds(1000));
    assertThat(loaded().<Double>read(view -> view.occupancy(List.of(WANG)).orElseThrow()))
        .isEqualTo(120.0 / 200);
  }

  @Test
  void midnightBeginsANewDayWithWhoStillWaitsAndTalks() {
    presences.change(WANG, Presence.AVAILABLE, null, NINE);
    Contact talking = talkingSince(MIDNIGHT.minusSeconds(100), WANG);
    Contact waiting = waitingSince(MIDNIGHT.minusSeconds(50));
    clock.set(MIDNIGHT.minusSeconds(1));
    follow(followed);
    assertThat(shown(followed).figures().get("billing"))
        .isNotNull()
        .returns(2, QueueFigures::offered);

    AtomicInteger told = new AtomicInteger();
    followed.onChange(told::incrementAndGet);
    clock.set(MIDNIGHT.plusSeconds(1));
    followed.accept(List.of());
    Shown morning = shown(followed);
    assertThat(told).hasValue(1);
    assertThat(morning.figures()).containsEntry("billing", QueueFigures.NONE);
    assertThat(morning.waiting()).containsEntry("billing", List.of(waiting));
    assertThat(morning.talking()).containsEntry("billing", 1);
    assertThat(followed.<Occupancy>read(view -> occupancy(view, WANG)).occupied())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(talking.state().isWithAgent()).isTrue();
  }

  private static Occupancy occupancy(Wallboard.View view, AgentId agent) {
    return Objects.requireNonNull(view.occupancies().get(agent)).until(view.at());
  }

  @Test
  void theDayBeginsAtMidnightOfTheCentreNotOfTheServer() {
    presences.change(WANG, Presence.AVAILABLE, null, MIDNIGHT.minusSeconds(60));
    waitingSince(MIDNIGHT.minusSeconds(10));
    waitingSince(MIDNIGHT.plusSeconds(10));
    clock.set(MIDNIGHT.plusSeconds(20));
    assertThat(loaded().<Integer>read(view -> view.board().figures(BILLING).offered()))
        .isEqualTo(1);
  }

  @Test
  void aNewDayThatCannotBeLoadedIsTriedAgainAndTheOldOneStays() {
    presences.change(WANG, Presence.AVAILABLE, null, NINE);
    waitingSince(MIDNIGHT.minusSeconds(50));
    clock.set(MIDNIGHT.minusSeconds(1));
    follow(followed);
    Shown evening = shown(followed);
    clock.set(MIDNIGHT.plusSeconds(1));
    log.catchUp();
    JdbcClient jdbc = CORE.get(JdbcClient.class);
    jdbc.sql("alter table contact_events rename to elsewhere").update();
    try {
      assertThatThrownBy(() -> followed.accept(List.of())).isInstanceOf(RuntimeException.class);
      assertThat(shown(followed).figures()).isEqualTo(evening.figures());
    } finally {
      jdbc.sql("alter table elsewhere rename to contact_events").update();
    }
    followed.accept(List.of());
    assertThat(shown(followed).figures()).containsEntry("billing", QueueFigures.NONE);
    assertThat(shown(followed).waiting().get("billing")).hasSize(1);
  }

  @Test
  void listenersAreToldOfChangesOnly() {
    AtomicInteger told = new AtomicInteger();
    followed.onChange(told::incrementAndGet);
    followed.accept(List.of());
    assertThat(told).hasValue(0);
    presences.change(WANG, Presence.AVAILABLE, null, NINE);
    follow(followed);
    assertThat(told).hasValue(1);
  }
}
