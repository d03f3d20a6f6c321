package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignCentre.answer;
import static io.lianxi.desktop.app.CampaignCentre.ask;
import static io.lianxi.desktop.app.CampaignCentre.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contact;
import io.lianxi.desktop.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A lead is promised a call, which waits for its agent, is moved, and given away. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallbackDoorTest {
  private static final String MINE = "/api/desk/callbacks";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static CampaignCentre house;
  private static WebTestClient agent;
  private static String campaign;
  private static Contact contact;

  @BeforeAll
  static void callSomebody() {
    house = new CampaignCentre();
    agent = house.centre.as("agent01");
    campaign = house.campaign("PROGRESSIVE", "\"conduct\":{\"callbacks\":{\"furthestDays\":7}}");
    house.leads(campaign, "13800138001,王芳");
    house.become(campaign, "start");
    house.centre.presence("agent01", "AVAILABLE");
    contact = house.talksWith("agent01");
  }

  @AfterAll
  static void stop() {
    house.centre.stop();
  }

  private static String address() {
    return "/api/contacts/" + contact.id() + "/callback";
  }

  private static Instant in(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String wish(Instant at, Instant until, String whose) {
    return whose.isEmpty()
        ? json(Map.of("at", at, "until", until))
        : json(Map.of("at", at, "until", until, "agent", whose));
  }

  private static String tomorrow(String whose) {
    return wish(in(Duration.ofHours(24)), in(Duration.ofHours(26)), whose);
  }

  @Test
  @Order(1)
  void timesAreOfferedAtWhichTheCalleeMayBeCalled() {
    JsonNode told = ask(agent, HttpMethod.GET, address(), "", 200);
    assertThat(told.has("promised")).isFalse();
    assertThat(told.path("slots").size()).isEqualTo(5);
    assertThat(told.path("zones").get(0).asString()).isEqualTo("Asia/Shanghai");
  }

  @Test
  @Order(2)
  void whatCannotBePromisedIsNamed() {
    Instant soon = in(Duration.ofHours(1));
    refuses("at", "{}");
    refuses("at", wish(in(Duration.ofDays(-1)), soon, ""));
    refuses("at", wish(in(Duration.ofDays(8)), in(Duration.ofDays(8).plusHours(1)), ""));
    refuses("until", wish(soon, soon, ""));
    refuses("until", wish(soon, in(Duration.ofHours(14)), ""));
    refuses("agent", wish(soon, in(Duration.ofHours(2)), "nobody"));
    refuses("at", "{\"at\":\"+999999999-01-01T00:00:00Z\",\"until\":\"2026-01-01T00:00:00Z\"}");
    Refusal.names(answer(agent, HttpMethod.PUT, address(), "{\"when\":1}"), "when");
  }

  private static void refuses(String field, String body) {
    Refusal.names(answer(agent, HttpMethod.PUT, address(), body), field);
  }

  @Test
  @Order(3)
  void onlyWhoTalksPromises() {
    answer(house.centre.as("agent02"), HttpMethod.PUT, address(), tomorrow(""))
        .expectStatus()
        .isForbidden();
    answer(house.centre.as("supervisor"), HttpMethod.PUT, address(), tomorrow(""))
        .expectStatus()
        .isForbidden();
    answer(house.centre.as("supervisor"), HttpMethod.GET, MINE, "").expectStatus().isForbidden();
  }

  @Test
  @Order(4)
  void aPromiseHoldsOnceTheLeadIsToBeCalledAgain() {
    ask(agent, HttpMethod.PUT, address(), tomorrow(""), 200);
    answer(agent, HttpMethod.DELETE, address(), "").expectStatus().isNoContent();
    JsonNode kept = ask(agent, HttpMethod.PUT, address(), tomorrow("agent01"), 200);
    assertThat(ask(agent, HttpMethod.GET, address(), "", 200).path("promised")).isEqualTo(kept);
    assertThat(ask(agent, HttpMethod.GET, MINE, "", 200).path("items").isEmpty()).isTrue();
    house.over(contact, "agent01", "CALL_AGAIN");
    JsonNode own = await().atMost(SOON).until(CallbackDoorTest::first, one -> !one.isMissingNode());
    assertThat(own.path("name").asString()).isEqualTo("王芳");
    assertThat(own.path("number").asString()).isEqualTo("138****8001");
    assertThat(own.path("callback")).isEqualTo(kept);
    assertThat(own.path("isCalling").asBoolean()).isTrue();
    assertThat(Instant.parse(own.path("remindAt").asString()))
        .isEqualTo(Instant.parse(kept.path("at").asString()).minusSeconds(300));
  }

  private static JsonNode first() {
    return ask(agent, HttpMethod.GET, MINE, "", 200).path("items").path(0);
  }

  @Test
  @Order(5)
  void aPromiseIsMovedAndGivenAway() {
    String own = MINE + "/" + first().path("lead").asString();
    assertThat(ask(agent, HttpMethod.GET, own + "/slots", "", 200).path("items").size())
        .isEqualTo(5);
    Instant later = in(Duration.ofHours(30));
    JsonNode moved =
        ask(agent, HttpMethod.PUT, own, wish(later, later.plusSeconds(3600), "agent01"), 200);
    assertThat(first().path("callback")).isEqualTo(moved);
    Refusal.names(
        answer(agent, HttpMethod.PUT, own, wish(later, later.plusSeconds(3600), "nobody")),
        "agent");
    answer(house.centre.as("agent02"), HttpMethod.PUT, own, tomorrow(""))
        .expectStatus()
        .isNotFound();
    ask(agent, HttpMethod.PUT, own, wish(later, later.plusSeconds(3600), "agent02"), 200);
    assertThat(first().isMissingNode()).isTrue();
    assertThat(ask(house.centre.as("agent02"), HttpMethod.GET, MINE, "", 200).path("items").size())
        .isEqualTo(1);
    assertThat(house.centre.bean(AuditTrail.class).newest(20))
        .anyMatch(line -> line.detail().contains("agent: \"agent01\" → \"agent02\""));
  }

  @Test
  @Order(6)
  void theCallIsMadeForWhoIsToMakeIt() {
    WebTestClient second = house.centre.as("agent02");
    String own =
        MINE
            + "/"
            + ask(second, HttpMethod.GET, MINE, "", 200)
                .path("items")
                .path(0)
                .path("lead")
                .asString();
    ask(
        second,
        HttpMethod.PUT,
        own,
        wish(in(Duration.ZERO), in(Duration.ofHours(2)), "agent02"),
        200);
    house.centre.presence("agent02", "AVAILABLE");
    Contact again = house.calledFor("agent02");
    assertThat(again.origin().customerAddress()).isEqualTo("+8613800138001");
    house.become(campaign, "stop");
    house.centre.customerLeaves(again.id());
  }

  @Test
  void aContactThatIsNoCampaignsPromisesNothing() {
    WebTestClient third = house.centre.as("agent03");
    assertThat(ask(third, HttpMethod.GET, MINE, "", 200).path("items").isEmpty()).isTrue();
    answer(third, HttpMethod.GET, "/api/contacts/none/callback", "").expectStatus().isNotFound();
  }
}
