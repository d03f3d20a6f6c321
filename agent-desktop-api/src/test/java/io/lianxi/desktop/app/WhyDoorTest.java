package io.lianxi.desktop.app;

import static io.lianxi.acd.contact.ContactFixtures.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Overflow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a contact waits, why an agent gets nothing, and what was decided before. */
@NullUnmarked
class WhyDoorTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String AGENT = "agent08";

  private final Centre centre = Centre.one();
  private final WebTestClient supervisor = centre.as("supervisor");
  private final List<Contact> calls = new ArrayList<>();
  private JsonNode agentBefore;

  @BeforeEach
  void aQueueThatOneAgentServes() {
    put(
        "/api/queues/asked",
        """
        {"labelZh":"问","labelEn":"Asked",
         "steps":[{"requirement":"zh>=5 and vip"},{"afterSeconds":600,"requirement":"zh"}],
         "rank":{"queueSeconds":30,"prioritySeconds":60,"tierSeconds":[5,0,0,0,0,0,0]},
         "overflow":[{"when":"WAIT","limit":900,"to":"QUEUE","queue":"general"}]}
        """);
    agentBefore = get(supervisor, "/api/agents/" + AGENT);
    put("/api/agents/" + AGENT, "{\"queues\":[\"asked\"]}");
  }

  @AfterEach
  void everyoneGoes() {
    centre.presence(AGENT, "OFFLINE");
    calls.forEach(call -> centre.customerLeaves(call.id()));
    put("/api/agents/" + AGENT, agentBefore.toString());
  }

  private static JsonNode get(WebTestClient who, String address) {
    return JSON.readTree(
        who.get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody());
  }

  private void put(String address, String body) {
    supervisor
        .put()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private Contact call() {
    calls.add(centre.call("asked"));
    return calls.getLast();
  }

  private JsonNode asked(Contact call) {
    return get(supervisor, "/api/contacts/" + call.id() + "/why");
  }

  @Test
  void aWaitingContactSaysWhatItWaitsFor() {
    Contact call = call();
    await().until(() -> asked(call).path("waiting").asBoolean());
    JsonNode why = asked(call);
    assertThat(why.path("position").asInt()).isEqualTo(1);
    assertThat(why.path("ahead").asInt()).isZero();
    assertThat(why.path("step").path("index").asInt()).isZero();
    assertThat(why.path("step").path("requirement").asString()).isEqualTo("zh>=5 and vip");
    Instant entered = call.place().enteredAt();
    assertThat(Instant.parse(why.path("step").path("nextAt").asString()))
        .isCloseTo(entered.plusSeconds(600), within());
    JsonNode rank = why.path("rank");
    assertThat(rank.path("queueSeconds").asInt()).isEqualTo(30);
    assertThat(rank.path("prioritySeconds").asInt()).isZero();
    assertThat(rank.path("tierSeconds").asInt()).isEqualTo(5);
    assertThat(
            Duration.between(
                Instant.parse(rank.path("rankedAt").asString()),
                Instant.parse(rank.path("queuedAt").asString())))
        .isEqualTo(Duration.ofSeconds(35));
    JsonNode next = why.path("nextOverflow");
    assertThat(next.path("when").asString()).isEqualTo("WAIT");
    assertThat(next.path("to").asString()).isEqualTo("QUEUE");
    assertThat(next.path("queue").asString()).isEqualTo("general");
    assertThat(Instant.parse(next.path("at").asString()))
        .isCloseTo(entered.plusSeconds(900), within());
    assertThat(why.path("candidates"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"agent":"agent08","verdict":"SKILL_MISSING","detail":"zh>=5 and vip"}]
                """));
    assertThat(why.path("others").asInt()).isZero();
    Contact later = call();
    await().until(() -> asked(later).path("waiting").asBoolean());
    JsonNode second = asked(later);
    assertThat(second.path("position").asInt()).isEqualTo(2);
    assertThat(second.path("ahead").asInt()).isEqualTo(1);
  }

  /** As fine as the times of the stores. */
  private static TemporalUnitOffset within() {
    return Assertions.within(10, ChronoUnit.MILLIS);
  }

  private JsonNode idle() {
    return get(supervisor, "/api/agents/" + AGENT + "/why");
  }

  @Test
  void anAgentWithoutWorkIsToldWhatStandsInTheWay() {
    Contact first = call();
    call();
    centre.presence(AGENT, "AVAILABLE");
    await().until(() -> idle().path("presence").asString().equals("AVAILABLE"));
    await().until(() -> idle().path("queues").path(0).path("waiting").asInt() == 2);
    JsonNode why = idle();
    assertThat(why.path("presence").asString()).isEqualTo("AVAILABLE");
    assertThat(why.path("load").path(0))
        .isEqualTo(JSON.readTree("{\"channel\":\"VOICE\",\"used\":0,\"limit\":1}"));
    JsonNode queue = why.path("queues").path(0);
    assertThat(queue.path("queue").asString()).isEqualTo("asked");
    assertThat(queue.path("waiting").asInt()).isEqualTo(2);
    assertThat(queue.path("longestWaitSeconds").asInt()).isBetween(0, 30);
    assertThat(queue.path("verdict").asString()).isEqualTo("SKILL_MISSING");
    assertThat(queue.path("contact").asString()).isEqualTo(first.id().value());
    assertThat(why.path("own").size()).isZero();
    assertThat(get(centre.as(AGENT), "/api/agents/" + AGENT + "/why").path("presence").asString())
        .isEqualTo("AVAILABLE");
  }

  @Test
  void whoeverDoesNotWaitSaysSo() {
    Contact call = call();
    centre.customerLeaves(call.id());
    assertThat(asked(call)).isEqualTo(JSON.readTree("{\"waiting\":false,\"state\":\"ABANDONED\"}"));
  }

  @Test
  void whatIsNotThereIs404AndNotEverybodyMayAsk() {
    for (String address :
        List.of(
            "/api/contacts/00000000-0000-0000-0000-000000000000/why",
            "/api/contacts/no-such-thing/why",
            "/api/agents/nobody/why",
            "/api/agents/NO-ONE/why")) {
      supervisor.get().uri(address).exchange().expectStatus().isNotFound();
    }
    WebTestClient other = centre.as("agent06");
    other.get().uri("/api/agents/" + AGENT + "/why").exchange().expectStatus().isForbidden();
    other
        .get()
        .uri("/api/contacts/" + call().id() + "/why")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void everyDecisionIsToldWithItsReasons() {
    put("/api/queues/asked", "{\"labelZh\":\"问\",\"labelEn\":\"Asked\"}");
    centre.presence(AGENT, "AVAILABLE");
    Contact call = call();
    await().until(() -> centre.contact(call.id()).activeAgent().isPresent());
    centre
        .as(AGENT)
        .post()
        .uri("/api/contacts/" + call.id() + "/decline")
        .exchange()
        .expectStatus()
        .isOk();
    centre.presence(AGENT, "OFFLINE");
    Contact declined = centre.contact(call.id());
    assertThat(
            centre
                .bean(Contacts.class)
                .record(
                    declined,
                    new ContactEvent.Overflowed(
                        new Overflow.Voicemail(), why(Instant.now()), Instant.now())))
        .isPresent();
    String address = "/api/contacts/" + call.id();
    await().until(() -> get(supervisor, address).path("explanation").size() == 2);
    JsonNode told = get(supervisor, address);
    assertThat(told.path("treatment").asString()).isEqualTo("Voicemail");
    assertThat(told.path("priority").asInt()).isZero();
    JsonNode offer = told.path("explanation").path(0);
    assertThat(offer.path("kind").asString()).isEqualTo("OFFER");
    assertThat(offer.path("agent").asString()).isEqualTo(AGENT);
    JsonNode why = offer.path("why");
    assertThat(why.path("policyVersion").asInt()).isPositive();
    assertThat(why.path("waiting").asInt()).isEqualTo(1);
    assertThat(why.path("order").asString()).isEqualTo("LONGEST_IDLE");
    assertThat(why.path("rank").path("queueSeconds").isInt()).isTrue();
    assertThat(why.path("candidates").path(0).path("verdict").asString()).isEqualTo("CHOSEN");
    assertThat(why.has("rule")).isFalse();
    JsonNode overflow = told.path("explanation").path(1);
    assertThat(overflow.path("kind").asString()).isEqualTo("OVERFLOW");
    assertThat(overflow.path("to").asString()).isEqualTo("VOICEMAIL");
    assertThat(overflow.has("agent")).isFalse();
  }
}
