package io.lianxi.acd.event;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.XAddArgs;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.RandomWalk;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.local.LocalPostgres;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.local.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventLogTest {
  private static final TestCore CORE = TestCore.start();
  private final Contacts contacts = CORE.get(Contacts.class);
  private final Presences presences = CORE.get(Presences.class);
  private final ContactHistory history = CORE.get(ContactHistory.class);
  private final EventFeed feed = CORE.get(EventFeed.class);
  private final EventLog log = CORE.get(EventLog.class);
  private final JdbcClient jdbc = CORE.get(JdbcClient.class);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void threeAgentsAreThere() {
    CORE.reset();
    for (AgentId agent : List.of(WANG, LI, ZHAO)) {
      CORE.get(Agents.class).save(AgentFixtures.withRoomFor(1000, AgentFixtures.agent(agent)));
      presences.change(agent, Presence.AVAILABLE, null, T0);
    }
  }

  /** Lives a random life in the live store; the contact at its end. */
  private Contact live(long seed) {
    List<RandomWalk.Step> walk = RandomWalk.of(seed, 40);
    Contact contact =
        contacts.open(
            walk.getFirst().after().id(),
            (ContactEvent.Opened) walk.getFirst().events().getFirst());
    for (RandomWalk.Step step : walk.subList(1, walk.size())) {
      contact = contacts.record(contact, step.events()).orElseThrow();
    }
    return contact;
  }

  private List<Contact> lives(int count) {
    return IntStream.range(0, count).mapToObj(this::live).toList();
  }

  private void assertKeptOnce(List<Contact> lived) {
    for (Contact contact : lived) {
      assertThat(history.find(contact.id())).contains(contact);
      List<ContactEvent> events = history.events(contact.id());
      assertThat(events).hasSize(contact.version());
      assertThat(
              Contact.open(contact.id(), (ContactEvent.Opened) events.getFirst())
                  .applyAll(events.subList(1, events.size())))
          .as("the fold of what is kept")
          .contains(contact);
    }
    assertThat(jdbc.sql("select count(*) from contact_events").query(Integer.class).single())
        .isEqualTo(lived.stream().mapToInt(Contact::version).sum());
    assertThat(log.cursor()).isEqualTo(feed.end());
  }

  private EventLog another(List<EventArchive> archives) {
    return EventLogFixtures.on(CORE.dataSource(), feed, archives);
  }

  @Test
  void everyEventIsKeptInTheOrderOfItsContact() {
    List<Contact> lived = lives(20);
    log.catchUp();
    assertKeptOnce(lived);
  }

  @Test
  void whatIsKeptOfAgentsIsKeptToo() {
    presences.change(WANG, Presence.NOT_READY, NotReadyReason.MEAL, T0.plusSeconds(5));
    log.catchUp();
    assertThat(CORE.get(AgentHistory.class).since(T0)).hasSize(4);
  }

  @Test
  void aTimeIsTheSameInstantWhateverTheDatabasesTimeZone() {
    assertThat(jdbc.sql("show time zone").query(String.class).single())
        .isEqualTo("Pacific/Chatham");
    Contact contact = live(1);
    log.catchUp();
    assertThat(jdbc.sql("select opened_at from contacts").query(OffsetDateTime.class).single())
        .satisfies(at -> assertThat(at.toInstant()).isEqualTo(T0));
    assertThat(history.find(contact.id()).orElseThrow().origin().openedAt()).isEqualTo(T0);
    ContactHistory.Query then =
        new ContactHistory.Query(T0, T0.plusNanos(1000), null, null, null, null, null);
    assertThat(history.search(then, 9)).hasSize(1);
  }

  @Test
  void twoLogsAtOnceKeepEverythingOnce() {
    List<EventArchive> archives = CORE.all(EventArchive.class);
    EventLog one = another(archives);
    EventLog two = another(archives);
    one.start();
    two.start();
    try {
      List<Contact> lived = lives(40);
      await().atMost(Duration.ofSeconds(20)).until(() -> log.cursor().equals(feed.end()));
      assertKeptOnce(lived);
    } finally {
      one.stop();
      two.stop();
    }
  }

  /** Keeps everything in {@code kept}, but dies after writing its first batches. */
  private record Dying(EventArchive kept, AtomicInteger deaths) implements EventArchive {
    @Override
    public String topic() {
      return kept.topic();
    }

    @Override
    public void keep(List<Entry> entries) {
      kept.keep(entries);
      if (deaths.getAndDecrement() > 0) {
        throw new IllegalStateException("dies before the commit");
      }
    }
  }

  @Test
  void aDeathBetweenWritingAndCommitLosesAndDoublesNothing() {
    List<Contact> lived = new ArrayList<>(lives(5));
    AtomicInteger deaths = new AtomicInteger(2);
    EventLog dying =
        another(
            CORE.all(EventArchive.class).stream()
                .<EventArchive>map(archive -> new Dying(archive, deaths))
                .toList());
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(dying::catchUp).hasMessageContaining("dies");
      assertThat(log.cursor()).isEqualTo(EventFeed.START);
      assertThat(history.open()).isEmpty();
    }
    lived.add(live(99));
    another(CORE.all(EventArchive.class)).catchUp();
    assertKeptOnce(lived);
  }

  @Test
  void anEventThatWasKeptWithoutTheCursorIsNotDoubled() {
    List<Contact> lived = lives(3);
    log.catchUp();
    jdbc.sql("update feed_cursor set position = '0-0'").update();
    log.catchUp();
    assertKeptOnce(lived);
  }

  @Test
  void aTopicThatNobodyKeepsStopsTheLogRatherThanBeingLost() {
    live(1);
    CORE.redis().xadd("lianxi:feed", Map.of("topic", "unheard-of", "subject", "x"));
    assertThatThrownBy(log::catchUp).hasMessageContaining("unheard-of");
    assertThat(log.cursor()).isEqualTo(EventFeed.START);
  }

  @Test
  void whoReadsTheFeedMayBeAWhileBehindTheLog() {
    lives(40);
    List<Entry> all = feed.read(EventFeed.START, 10_000, Duration.ZERO);
    log.catchUp();
    assertThat(feed.read(EventFeed.START, 10_000, Duration.ZERO)).isEqualTo(all);
  }

  @Test
  void whatIsKeptForLongLeavesTheFeed() {
    long longAgo = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
    live(1);
    Entry like = feed.read(EventFeed.START, 1, Duration.ZERO).getFirst();
    CORE.redis().del("lianxi:feed");
    for (int i = 0; i < 1000; i++) {
      CORE.redis().xadd("lianxi:feed", new XAddArgs().id((longAgo + i) + "-0"), like.fields());
    }
    presences.change(WANG, Presence.OFFLINE, null, T0);
    log.catchUp();
    assertThat(CORE.redis().xlen("lianxi:feed")).isLessThan(300);
  }

  @Test
  void whilePostgresIsAwayTheFeedKeepsWhatHappens() throws Exception {
    List<Contact> lived = new ArrayList<>(lives(2));
    EventLog running = another(CORE.all(EventArchive.class));
    running.start();
    try {
      await().until(() -> log.cursor().equals(feed.end()));
      onAnotherDatabase("alter database " + database() + " allow_connections false");
      onAnotherDatabase(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
              + database()
              + "'");
      lived.addAll(List.of(live(50), live(51)));
      assertThatThrownBy(log::cursor).isInstanceOf(RuntimeException.class);
      onAnotherDatabase("alter database " + database() + " allow_connections true");
      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptions()
          .until(() -> log.cursor().equals(feed.end()));
      assertKeptOnce(lived);
    } finally {
      onAnotherDatabase("alter database " + database() + " allow_connections true");
      running.stop();
    }
  }

  private static String database() {
    HikariDataSource pool = CORE.get(HikariDataSource.class);
    String url = ((PGSimpleDataSource) pool.getDataSource()).getURL();
    return url.replaceAll("^.*/(\\w+)(\\?.*)?$", "$1");
  }

  private static void onAnotherDatabase(String sql) throws SQLException {
    LocalPostgres server = TestServers.postgres();
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.username(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void anOrderlyStopLeavesNothingBehind() {
    EventLog running = another(CORE.all(EventArchive.class));
    running.start();
    List<Contact> lived = lives(3);
    running.stop();
    assertKeptOnce(lived);
  }
}
