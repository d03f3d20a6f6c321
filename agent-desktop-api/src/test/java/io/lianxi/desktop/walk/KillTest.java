package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.asterisk.SipPhone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The application is killed while one caller talks, one is being offered, one waits and one is in
 * the middle of a menu.
 */
final class KillTest {
  private static final Path HOME = Path.of("target", "kill");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static Centre centre;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Centre.DIRECT);
    Api supervisor = centre.as("supervisor");
    ObjectNode policy = (ObjectNode) supervisor.get("/api/queues/general");
    supervisor.put(
        "/api/queues/general", policy.put("offerTimeoutSeconds", 120).put("wrapUpSeconds", 0));
  }

  @AfterAll
  static void close() {
    centre.close();
  }

  @Test
  void nobodyIsLostStuckOrDoubled() throws IOException {
    Api first = available("agent01");
    Api second = available("agent02");
    try (SipPhone firstPhone = phone("agent01", first);
        SipPhone secondPhone = phone("agent02", second);
        Caller talker = rings("13700000001");
        Caller offered = ringsAfter("13700000002", "13700000001");
        Caller waiter = ringsAfter("13700000003", "13700000002");
        Caller chooser = Caller.rings(centre, "10000", "13700000005", PATIENCE)) {
      JsonNode talk = contactOf("13700000001", "OFFERED");
      Api talkingAgent = agentOf(talk, first, second);
      talkingAgent.post("/api/contacts/" + id(talk) + "/accept", Map.of());
      contactOf("13700000001", "CONNECTED");
      JsonNode offer = contactOf("13700000002", "OFFERED");
      JsonNode wait = contactOf("13700000003", "QUEUED");
      hears(chooser);
      JsonNode choice = contactOf("13700000005", "IN_FLOW");
      SipPhone talking = talkingAgent == first ? firstPhone : secondPhone;

      centre.kill();

      assertThat(talker.isOnTheLine() && offered.isOnTheLine() && waiter.isOnTheLine()).isTrue();
      goesOn(talker, talking);
      hears(chooser); // the music, as there is nobody to speak
      centre.start();

      assertSame(talk, contactOf("13700000001", "CONNECTED"));
      assertSame(offer, contactOf("13700000002", "OFFERED"));
      assertSame(wait, contactOf("13700000003", "QUEUED"));
      goesOn(talker, talking);
      assertThat(id(contactOf("13700000005", "QUEUED"))).isEqualTo(id(choice));
      assertThat(chooser.isOnTheLine()).isTrue();

      try (Caller late = rings("13700000004")) {
        contactOf("13700000004", "QUEUED");
        Api other = centre.as(agentOf(offer, first, second) == first ? "agent01" : "agent02");
        serve(other, "13700000002", offered);
        serve(other, "13700000003", waiter);
        serve(other, "13700000005", chooser);
        serve(other, "13700000004", late);
      }
      centre
          .as(talkingAgent == first ? "agent01" : "agent02")
          .post("/api/contacts/" + id(talk) + "/end", Map.of());
      talker.isDone();
    }
    for (JsonNode contact : contacts()) {
      assertThat(contact.required("state").asString()).isEqualTo("CLOSED");
    }
    assertThat(contacts()).hasSize(5);
  }

  private static Api available(String agent) {
    Api api = centre.as(agent);
    api.put("/api/desk/presence", Map.of("presence", "AVAILABLE"));
    return api;
  }

  private static SipPhone phone(String agent, Api api) throws IOException {
    String password = api.get("/api/desk/softphone").required("password").asString();
    return SipPhone.overUdp(agent, password, centre.sipPort());
  }

  private static Caller rings(String number) throws IOException {
    return Caller.rings(centre, "10001", number, PATIENCE);
  }

  private static Caller ringsAfter(String number, String earlier) throws IOException {
    await(earlier + " waits or is offered").until(() -> find(earlier).has("queuedAt"));
    return rings(number);
  }

  /** Accepts the offer of {@code number}'s contact, talks, and ends it. */
  private static void serve(Api agent, String number, Caller caller) {
    String id = id(contactOf(number, "OFFERED"));
    agent.post("/api/contacts/" + id + "/accept", Map.of());
    contactOf(number, "CONNECTED");
    agent.post("/api/contacts/" + id + "/end", Map.of());
    caller.rates('4'); // only who came by the hotline is asked
    contactOf(number, "CLOSED");
  }

  private static void hears(Caller caller) {
    long heard = caller.media().heardLoud();
    await("there is no silence").until(() -> caller.media().heardLoud() > heard + 25);
  }

  private static void goesOn(Caller caller, SipPhone phone) {
    long heard = caller.media().heardLoud();
    long heardByAgent = phone.heardLoud();
    await("caller and agent still hear each other")
        .until(() -> caller.media().heardLoud() > heard && phone.heardLoud() > heardByAgent);
  }

  private static void assertSame(JsonNode before, JsonNode after) {
    assertThat(id(after)).isEqualTo(id(before));
    assertThat(after.required("queuedAt")).isEqualTo(before.required("queuedAt"));
    assertThat(after.path("agent")).isEqualTo(before.path("agent"));
  }

  private static Api agentOf(JsonNode contact, Api first, Api second) {
    return contact.required("agent").asString().equals("agent01") ? first : second;
  }

  private static String id(JsonNode contact) {
    return contact.required("id").asString();
  }

  private static JsonNode contactOf(String number, String state) {
    await(number + " is " + state)
        .atMost(Duration.ofSeconds(20))
        .until(() -> find(number).path("state").asString("").equals(state));
    return find(number);
  }

  /** The contact of the caller whose masked number ends as {@code number} does. */
  private static JsonNode find(String number) {
    String tail = number.substring(number.length() - 4);
    for (JsonNode contact : contacts()) {
      if (contact.required("customerAddress").asString().endsWith(tail)) {
        return contact;
      }
    }
    return tools.jackson.databind.node.MissingNode.getInstance();
  }

  private static JsonNode contacts() {
    return centre.as("supervisor").get("/api/contacts?size=20").required("items");
  }
}
