package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.local.Ports;
import io.lianxi.acd.local.TestCore;
import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Two copies of the application on the same servers; the one that routes is killed while it offers
 * a thousand waiting contacts, callers among them.
 */
final class TakeoverRun {
  private static final int CALLS = Integer.getInteger("takeover.calls", 200);
  private static final int CHATS = Integer.getInteger("takeover.chats", 800);
  private static final int AGENTS = Integer.getInteger("takeover.agents", 40);
  private static final int OFFERS_BEFORE = (CALLS + CHATS) / 4;

  /** The demo agents before are newcomers or know special queues. */
  private static final int FIRST_AGENT = 11;

  private static final Path FOLDER = Path.of("target", "load", "takeover").toAbsolutePath();
  private static final QueueName QUEUE = new QueueName("general");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration LAST_BYE = Duration.ofSeconds(20);

  private final AtomicInteger offers = new AtomicInteger();
  private final List<ScriptedAgent> desks = new ArrayList<>();

  @AfterEach
  void closeDesks() {
    desks.forEach(ScriptedAgent::close);
  }

  @Test
  void nobodyIsLostOrDoubledWhenTheLeaderDies() throws IOException, InterruptedException {
    Map<String, String> wishes = new HashMap<>(Centre.DIRECT);
    wishes.put("lianxi.demo.agents", Integer.toString(FIRST_AGENT + AGENTS - 1));
    try (Servers servers = Servers.start(FOLDER.resolve("servers"), wishes);
        Centre leader = Centre.start(FOLDER.resolve("leader"), servers.properties());
        TestCore core = servers.core()) {
      Map<String, String> other = new HashMap<>(servers.properties());
      other.put("lianxi.asterisk.agi-port", Integer.toString(Ports.free()));
      try (Centre heir = Centre.start(FOLDER.resolve("heir"), other)) {
        run(servers, core, leader, heir);
      }
    }
  }

  private void run(Servers servers, TestCore core, Centre leader, Centre heir)
      throws IOException, InterruptedException {
    heir.as("supervisor")
        .put(
            "/api/queues/" + QUEUE,
            Map.of(
                "labelZh",
                "综合",
                "labelEn",
                "General",
                "offerTimeoutSeconds",
                120,
                "wrapUpSeconds",
                0));
    List<Phones.Phone> phones = phones(heir);
    Contacts contacts = core.get(Contacts.class);
    for (int i = 0; i < CHATS; i++) {
      chat(contacts);
    }
    int port = servers.sipPort();
    int callersPort = Ports.free();
    String calls = Integer.toString(CALLS);
    Sipp.Scenario phone = new Sipp.Scenario("phone");
    try (Phones answering = Phones.start(FOLDER, port, phones, phone, "-d", "1000", "-m", calls);
        Sipp calling =
            Sipp.start(
                FOLDER,
                "caller",
                callersPort,
                port,
                "-s",
                "10001",
                "-r",
                "20",
                "-m",
                calls,
                "-l",
                calls)) {
      await("everyone waits")
          .atMost(PATIENCE)
          .until(() -> contacts.waiting().size() == CALLS + CHATS);
      Instant killed = killWhileOffering(core, leader, heir, phones);
      await("everything is over")
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(contacts.open()).isEmpty());
      boolean callsWereWhole = calling.succeeds(LAST_BYE) && answering.succeed(LAST_BYE);
      report(core.get(JdbcClient.class), killed, callsWereWhole);
    }
  }

  private static List<Phones.Phone> phones(Centre centre) {
    List<Phones.Phone> phones = new ArrayList<>();
    for (int i = 0; i < AGENTS; i++) {
      String name = "agent%02d".formatted(FIRST_AGENT + i);
      String password = centre.as(name).get("/api/desk/softphone").required("password").asString();
      phones.add(new Phones.Phone(name, password));
    }
    return phones;
  }

  /** Everyone comes to desks at the heir; then the leader dies, and they go on. */
  private Instant killWhileOffering(
      TestCore core, Centre leader, Centre heir, List<Phones.Phone> phones) {
    Contacts contacts = core.get(Contacts.class);
    HttpClient http = HttpClient.newHttpClient();
    for (Phones.Phone phone : phones) {
      desks.add(
          new ScriptedAgent(
              heir.as(phone.name()), http, (api, contact) -> offered(api, contact, contacts)));
    }
    await("in the middle of offering").until(() -> offers.get() >= OFFERS_BEFORE);
    assertThat(leads(core)).as("the first copy leads").isTrue();
    Instant killed = Instant.now();
    leader.kill();
    return killed;
  }

  private static void chat(Contacts contacts) {
    Instant now = Instant.now();
    Contact opened =
        contacts.open(ContactId.random(), new ContactEvent.Opened(Channel.CHAT, "", "web", now));
    assertThat(contacts.record(opened, ContactFixtures.queuedIn(QUEUE, now))).isPresent();
  }

  /** Calls are accepted; who chats leaves after a second. */
  private void offered(Api api, JsonNode contact, Contacts contacts) {
    offers.incrementAndGet();
    if (contact.required("channel").asString().equals("VOICE")) {
      api.post(ScriptedAgent.path(contact, "accept"), Map.of());
    } else {
      ContactId id = new ContactId(contact.required("id").asString());
      Later.after(Duration.ofSeconds(1), () -> leaves(contacts, id));
    }
  }

  private static void leaves(Contacts contacts, ContactId id) {
    Contact chat = contacts.find(id).orElseThrow();
    assertThat(contacts.record(chat, new ContactEvent.Abandoned(Instant.now()))).isPresent();
  }

  /** The lease was never given twice: its holder is the copy that was first. */
  private static boolean leads(TestCore core) {
    RedisCommands<String, String> redis = core.redis();
    return String.valueOf(redis.get("lianxi:lease:routing")).startsWith("1-");
  }

  private static void report(JdbcClient jdbc, Instant killed, boolean callsWereWhole) {
    await("the history has them all")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Stories.read(jdbc).unfinished()).isEmpty());
    Stories stories = Stories.read(jdbc);
    Duration gap =
        stories
            .firstOfferAfter(killed)
            .map(at -> Duration.between(killed, at))
            .orElseThrow(() -> new AssertionError("no offer after the kill"));
    System.out.printf(
        "%n| contacts | offered by the heir after | callers whose call went on | load average |%n"
            + "|---|---|---|---|%n| %d calls, %d chats | %.1f s | %s | %s |%n%n%s%n",
        CALLS,
        CHATS,
        gap.toMillis() / 1000.0,
        callsWereWhole ? "all" : "NOT ALL",
        Machine.load(),
        stories.endings());
    assertThat(stories.count()).isEqualTo(CALLS + CHATS);
    assertThat(stories.offeredTwice()).isEmpty();
    assertThat(callsWereWhole).as("no call was cut").isTrue();
    assertThat(stories.queuedInOrderOfOffers(Channel.CHAT)).isSorted();
    assertThat(stories.queuedInOrderOfOffers(Channel.VOICE)).isSorted();
  }
}
