package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignCentre.answer;
import static io.lianxi.desktop.app.CampaignCentre.ask;
import static io.lianxi.desktop.app.CampaignCentre.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
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
import tools.jackson.databind.node.ObjectNode;

/** A lead is shown to an agent who is free, and called or skipped as they say. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PreviewDoorTest {
  private static final String LOOK = "/api/desk/preview";
  private static final String SCRIPT =
      """
      "conduct":{"preview":{"dialsAfterSeconds":60,"mostSkips":1},"script":{"nodes":[{"id":"hello",\
      "step":"OPENING","zh":"{name}您好","en":"Hello {name}","answers":[{"zh":"好","to":"bye"}]},{"id":"bye","step":"CLOSE","zh":"再见"}]}}\
      """;
  private static CampaignCentre house;
  private static WebTestClient agent;
  private static WebTestClient other;
  private static String campaign;

  @BeforeAll
  static void startACampaign() {
    house = new CampaignCentre();
    agent = house.centre.as("agent01");
    other = house.centre.as("agent02");
    campaign = house.campaign("PREVIEW", SCRIPT);
    house.leads(campaign, "13800138011,王芳", "13800138012,李伟");
    house.become(campaign, "start");
  }

  @AfterAll
  static void stop() {
    house.centre.stop();
  }

  private static JsonNode look(WebTestClient who) {
    return ask(who, HttpMethod.GET, LOOK, "", 200).path("lead");
  }

  private static String of(JsonNode lead) {
    return json(Map.of("lead", lead.path("id").asString()));
  }

  private static String skip(JsonNode lead) {
    return json(Map.of("lead", lead.path("id").asString(), "reason", "BAD_MOMENT"));
  }

  private static void refuses(WebTestClient who, String verb, String body, String type) {
    JsonNode problem = ask(who, HttpMethod.POST, LOOK + verb, body, 409);
    assertThat(problem.path("type").asString()).isEqualTo("urn:lianxi:problem:" + type);
  }

  @Test
  @Order(1)
  void whoIsNotFreeLooksAtNothing() {
    assertThat(look(agent).isMissingNode()).isTrue();
    assertThat(ask(agent, HttpMethod.GET, LOOK, "", 200).path("campaigns").get(0).asString())
        .isEqualTo("挽留");
  }

  @Test
  @Order(2)
  void eachAgentLooksAtALeadOfTheirOwnUntilTheySaySomething() {
    house.centre.presence("agent01", "AVAILABLE");
    house.centre.presence("agent02", "AVAILABLE");
    JsonNode first = look(agent);
    assertThat(first.path("name").asString()).isEqualTo("王芳");
    JsonNode number = first.path("numbers").get(0);
    assertThat(number.path("number").asString()).isEqualTo("138****8011");
    assertThat(number.path("isNext").asBoolean()).isTrue();
    assertThat(first.toString()).doesNotContain("13800138011");
    assertThat(first.has("dialsAt")).isTrue();
    assertThat(first.path("skipsLeft").asInt()).isEqualTo(1);
    assertThat(first.path("attempts").isEmpty()).isTrue();
    assertThat(first.path("script").get(0).path("zh").asString()).isEqualTo("王芳您好");
    assertThat(look(agent)).isEqualTo(first);
    assertThat(look(other).path("name").asString()).isEqualTo("李伟");
    assertThat(house.told(campaign + "/statistics").path("calls").asInt()).isZero();
  }

  @Test
  @Order(3)
  void nobodyCallsOrSkipsWhatAnotherLooksAt() {
    JsonNode first = look(agent);
    refuses(other, "/call", of(first), "gone");
    refuses(other, "/skip", skip(first), "gone");
    assertThat(look(agent)).isEqualTo(first);
  }

  @Test
  @Order(4)
  void whatCannotBeMeantIsRefused() {
    JsonNode first = look(agent);
    Refusal.names(answer(agent, HttpMethod.POST, LOOK + "/call", "{\"lead\":\"x\"}"), "lead");
    Refusal.names(answer(agent, HttpMethod.POST, LOOK + "/call", "{}"), "lead");
    Refusal.names(answer(agent, HttpMethod.POST, LOOK + "/call", "{\"lead\":\"-1\"}"), "lead");
    Refusal.names(answer(agent, HttpMethod.POST, LOOK + "/skip", of(first)), "reason");
    String bored = skip(first).replace("BAD_MOMENT", "BORED");
    Refusal.names(answer(agent, HttpMethod.POST, LOOK + "/skip", bored), "reason");
    for (String who : new String[] {"supervisor", "campaigns", "auditor"}) {
      WebTestClient stranger = house.centre.as(who);
      answer(stranger, HttpMethod.GET, LOOK, "").expectStatus().isForbidden();
      answer(stranger, HttpMethod.POST, LOOK + "/call", of(first)).expectStatus().isForbidden();
    }
    answer(agent, HttpMethod.GET, campaign + "/previews", "").expectStatus().isForbidden();
  }

  @Test
  @Order(5)
  void whatIsSkippedComesBackLaterAndIsCounted() {
    answer(other, HttpMethod.POST, LOOK + "/skip", skip(look(other))).expectStatus().isNoContent();
    assertThat(look(other).isMissingNode()).isTrue();
    JsonNode counts = house.told(campaign + "/previews");
    assertThat(counts.path("shown").asInt()).isEqualTo(2);
    assertThat(counts.path("called").asInt()).isZero();
    assertThat(counts.path("skipped").path("BAD_MOMENT").asInt()).isEqualTo(1);
    assertThat(house.told(campaign + "/statistics").path("leads").path("later").asInt())
        .isEqualTo(1);
  }

  @Test
  @Order(6)
  void theLeadIsCalledForWhoLooksAtItOnce() {
    JsonNode first = look(agent);
    answer(agent, HttpMethod.POST, LOOK + "/call", of(first)).expectStatus().isNoContent();
    refuses(agent, "/call", of(first), "gone");
    Contact contact = house.calledFor("agent01");
    assertThat(contact.origin().customerAddress()).isEqualTo("+8613800138011");
    assertThat(look(agent).isMissingNode()).isTrue();
    assertThat(house.told(campaign + "/attempts").path("items").size()).isEqualTo(1);
    assertThat(house.told(campaign + "/previews").path("called").asInt()).isEqualTo(1);
    house.centre.customerLeaves(contact.id());
  }

  @Test
  @Order(7)
  void whatTheGateForbidsIsToldInItsRules() {
    house.leads(campaign, "13800138013,陈静");
    JsonNode lead = look(other);
    assertThat(lead.path("name").asString()).isEqualTo("陈静");
    answer(
            house.centre.as("supervisor"),
            HttpMethod.POST,
            "/api/do-not-call",
            json(Map.of("number", "13800138013", "reason", "客户要求")))
        .expectStatus()
        .isOk();
    JsonNode problem = ask(other, HttpMethod.POST, LOOK + "/call", of(lead), 409);
    assertThat(problem.path("type").asString()).isEqualTo("urn:lianxi:problem:forbidden-by-gate");
    assertThat(problem.path("rules").get(0).asString()).isEqualTo("DO_NOT_CALL");
    assertThat(look(other).isMissingNode()).isTrue();
    assertThat(
            house
                .told(campaign + "/statistics")
                .path("leads")
                .path("closed")
                .path("FORBIDDEN")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  @Order(8)
  void whatMayNotBeSkippedAnyMoreIsToldSo() {
    ObjectNode view = (ObjectNode) house.told(campaign);
    ((ObjectNode) view.path("conduct").path("preview")).put("mostSkips", 0);
    ask(house.centre.as("campaigns"), HttpMethod.PUT, campaign, view.toString(), 200);
    house.leads(campaign, "13800138014,赵磊");
    JsonNode lead = look(other);
    assertThat(lead.path("skipsLeft").asInt(-1)).isZero();
    refuses(other, "/skip", skip(lead), "no-more-skips");
    assertThat(look(other)).isEqualTo(lead);
  }
}
