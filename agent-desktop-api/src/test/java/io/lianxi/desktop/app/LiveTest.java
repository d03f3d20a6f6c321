package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.Contacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@NullUnmarked
class LiveTest {
  private final Centre centre = Centre.one();

  private Listener desk(String agent) throws Exception {
    return Listener.connect(
        centre.liveUrl() + "/live/desk?ticket=" + centre.ticket(agent), centre.url());
  }

  private Listener board() throws Exception {
    return Listener.connect(
        centre.liveUrl() + "/live/wallboard?ticket=" + centre.ticket("supervisor"), null);
  }

  @AfterEach
  void everyoneGoes() {
    centre.presence("agent01", "OFFLINE");
  }

  @Test
  void theDeskHearsACallFromOfferToClosed() throws Exception {
    try (Listener desk = desk("agent01");
        Listener secondTab = desk("agent01")) {
      JsonNode snapshot = desk.next();
      assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
      assertThat(snapshot.path("agent").path("presence").asString()).isEqualTo("OFFLINE");
      assertThat(snapshot.path("contacts").size()).isZero();
      secondTab.next();
      centre.presence("agent01", "AVAILABLE");
      Contact call = centre.call();
      List<String> types = new ArrayList<>();
      int sequence = snapshot.path("sequence").asInt();
      WebTestClient agent = centre.as("agent01");
      while (!types.contains("closed")) {
        JsonNode message = desk.next();
        assertThat(message.path("sequence").asInt()).isEqualTo(++sequence);
        String type = message.path("type").asString();
        types.add(type);
        switch (type) {
          case "offered" -> act(agent, call, "accept");
          case "accepted" -> centre.join(call.id(), 1);
          case "connected" -> act(agent, call, "hold");
          case "held" -> act(agent, call, "resume");
          case "resumed" -> act(agent, call, "mute");
          case "muted" -> act(agent, call, "unmute");
          case "unmuted" -> act(agent, call, "end");
          case "ended" -> centre.customerLeaves(call.id());
          case "wrapUp" -> {
            assertThat(message.path("contact").path("state").asString()).isEqualTo("WRAP_UP");
            assertThat(message.path("contact").path("customerAddress").asString())
                .matches("139\\*{4}\\d{4}");
            wrapUp(agent, call);
          }
          default -> {}
        }
      }
      assertThat(types)
          .containsExactly(
              "presence",
              "offered",
              "accepted",
              "connected",
              "held",
              "resumed",
              "muted",
              "unmuted",
              "ended",
              "wrapUp",
              "closed");
      assertThat(secondTab.next("closed").path("contact").path("disposition").asString())
          .isEqualTo("RESOLVED");
    }
  }

  private static void act(WebTestClient agent, Contact call, String verb) {
    agent
        .post()
        .uri("/api/contacts/{id}/{verb}", call.id(), verb)
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static void wrapUp(WebTestClient agent, Contact call) {
    agent
        .post()
        .uri("/api/contacts/{id}/wrap-up", call.id())
        .bodyValue(Map.of("disposition", "RESOLVED", "note", "好的", "final", true))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void anOfferIsWithdrawnWhenTheCustomerLeaves() throws Exception {
    try (Listener desk = desk("agent01")) {
      desk.next("snapshot");
      centre.presence("agent01", "AVAILABLE");
      Contact call = centre.call();
      desk.next("offered");
      centre.customerLeaves(call.id());
      assertThat(desk.next("withdrawn").path("contact").path("id").asString())
          .isEqualTo(call.id().value());
    }
  }

  @Test
  void aDeskThatComesBackHasEverythingInItsSnapshot() throws Exception {
    centre.presence("agent01", "AVAILABLE");
    Contact call = centre.call();
    try (Listener desk = desk("agent01")) {
      JsonNode snapshot = desk.next("snapshot");
      if (snapshot.path("contacts").size() == 0) {
        desk.next("offered");
      } else {
        assertThat(snapshot.path("contacts").path(0).path("state").asString()).isEqualTo("OFFERED");
      }
    }
    try (Listener again = desk("agent01")) {
      JsonNode contact = again.next("snapshot").path("contacts").path(0);
      assertThat(contact.path("id").asString()).isEqualTo(call.id().value());
      assertThat(contact.path("offerExpiresAt").asString()).isNotEmpty();
    }
    act(centre.as("agent01"), call, "decline");
    centre.customerLeaves(call.id());
  }

  @Test
  void aPingIsAnsweredByAPong() throws Exception {
    try (Listener desk = desk("agent02");
        Listener board = board()) {
      desk.say("{\"type\":\"ping\"}");
      board.say("{\"type\":\"ping\"}");
      assertThat(desk.next("pong").has("sequence")).isFalse();
      board.next("pong");
    }
  }

  @Test
  void aDeskThatPingsStillFindsOutWhatItWasNotTold() throws Exception {
    Instant now = Instant.now();
    Contact offered =
        Contact.open(
                ContactId.random(),
                new ContactEvent.Opened(Channel.VOICE, "13900009999", "10000", now))
            .applyAll(
                List.of(
                    ContactFixtures.queuedIn(new QueueName("general"), now),
                    ContactFixtures.offeredTo(centre.agent("agent03"), now)))
            .orElseThrow();
    try (Listener desk = desk("agent03")) {
      desk.next("snapshot");
      centre.bean(Contacts.class).restore(offered); // tells nobody
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                desk.say("{\"type\":\"ping\"}");
                JsonNode told = desk.next();
                return told.path("contacts")
                    .path(0)
                    .path("id")
                    .asString("")
                    .equals(offered.id().value());
              });
    }
    centre.customerLeaves(offered.id());
  }

  @Test
  void aTicketIsGoodOnce() throws Exception {
    String url = centre.liveUrl() + "/live/desk?ticket=" + centre.ticket("agent02");
    try (Listener first = Listener.connect(url, null);
        Listener second = Listener.connect(url, null)) {
      first.next("snapshot");
      assertThat(second.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void aForeignOriginAndAWrongRoleAreClosed() throws Exception {
    try (Listener foreign =
            Listener.connect(
                centre.liveUrl() + "/live/desk?ticket=" + centre.ticket("agent02"),
                "http://evil.example");
        Listener notAnAgent =
            Listener.connect(
                centre.liveUrl() + "/live/desk?ticket=" + centre.ticket("supervisor"), null)) {
      assertThat(foreign.closeCode()).isEqualTo(4403);
      assertThat(notAnAgent.closeCode()).isEqualTo(4403);
    }
  }

  @Test
  void theWallboardShowsAWaitingCallWithinASecond() throws Exception {
    try (Listener board = board()) {
      JsonNode before = general(board.next());
      Contact call = centre.call();
      Instant began = Instant.now();
      JsonNode line = general(board.next());
      while (line.path("waiting").asInt() <= before.path("waiting").asInt()) {
        line = general(board.next());
      }
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(line.path("longestWaitingSince").asString()).isNotEmpty();
      assertThat(line.path("formula").asString()).isEqualTo("WITHOUT_SHORT_ABANDONS");
      centre.customerLeaves(call.id());
      while (line.path("waiting").asInt() > before.path("waiting").asInt()) {
        line = general(board.next());
      }
    }
  }

  @Test
  void theWallboardTellsQueuesOfTicketsFromThoseOfCustomers() throws Exception {
    try (Listener board = board()) {
      assertThat(board.next().path("queues"))
          .filteredOn(line -> line.path("forTickets").asBoolean())
          .extracting(line -> line.path("name").asString())
          .contains("ticket-front-desk", "ticket-province")
          .doesNotContain("general");
    }
  }

  private static JsonNode general(JsonNode board) {
    for (JsonNode line : board.path("queues")) {
      if (line.path("name").asString().equals("general")) {
        return line;
      }
    }
    throw new AssertionError("no board: " + board);
  }
}
