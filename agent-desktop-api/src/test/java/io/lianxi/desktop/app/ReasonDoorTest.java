package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignCentre.answer;
import static io.lianxi.desktop.app.CampaignCentre.ask;
import static io.lianxi.desktop.app.CampaignCentre.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contact;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who loses or wins a lead says why, and the report adds up to the leads. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReasonDoorTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String REASONS =
      """
      {"version":%d,"won":[{"code":"offer","labelZh":"接受优惠","labelEn":"Took the offer"}],\
      "lost":[{"code":"price","labelZh":"价格","labelEn":"Price"},\
      {"code":"moving","labelZh":"=搬家","labelEn":"=Moving"},\
      {"code":"old","labelZh":"旧","labelEn":"Old","isActive":false}]}\
      """;
  private static CampaignCentre house;
  private static WebTestClient manager;
  private static WebTestClient agent;
  private static String campaign;
  private static Contact contact;

  @BeforeAll
  static void start() {
    house = new CampaignCentre();
    manager = house.centre.as("campaigns");
    agent = house.centre.as("agent01");
    campaign = house.campaign("PROGRESSIVE", "");
  }

  @AfterAll
  static void stop() {
    house.centre.stop();
  }

  private static String address() {
    return campaign + "/reasons";
  }

  private static JsonNode put(String body, int status) {
    return ask(manager, HttpMethod.PUT, address(), body, status);
  }

  private static WebTestClient.ResponseSpec wrapUp(String disposition, String reason) {
    Map<String, String> said = new HashMap<>(Map.of("disposition", disposition));
    if (!reason.isEmpty()) {
      said.put("reason", reason);
    }
    String wrapUp = "/api/contacts/" + contact.id() + "/wrap-up";
    return answer(agent, HttpMethod.POST, wrapUp, json(said));
  }

  @Test
  @Order(1)
  void nobodyIsAskedBeforeSomebodySetsReasons() {
    JsonNode told = house.told(address());
    assertThat(told.path("isAsked").asBoolean()).isFalse();
    assertThat(told.path("reasons").path("version").asInt()).isZero();
    assertThat(told.path("reasons").path("lost").findValuesAsString("code"))
        .contains("price", "competitor", "coverage");
  }

  @Test
  @Order(2)
  void reasonsAreKeptInVersionsAndCodesForEver() {
    assertThat(put(REASONS.formatted(0), 200).path("isAsked").asBoolean()).isTrue();
    assertThat(put(REASONS.formatted(0), 409).path("version").asInt()).isEqualTo(1);
    Refusal.names(answer(manager, HttpMethod.PUT, address(), "{\"version\":1}"), "won");
    answer(house.centre.as("quality"), HttpMethod.GET, address(), "").expectStatus().isOk();
    answer(house.centre.as("quality"), HttpMethod.PUT, address(), REASONS.formatted(1))
        .expectStatus()
        .isForbidden();
    answer(agent, HttpMethod.GET, address(), "").expectStatus().isForbidden();
    assertThat(house.centre.bean(AuditTrail.class).newest(50))
        .anyMatch(line -> line.action() == Action.REASONS_CHANGED);
  }

  @ParameterizedTest
  @Order(3)
  @CsvSource({
    "version, '{}'",
    "lost[0].code, '{\"version\":1,\"lost\":[{\"code\":\"A b\"}]}'",
    "lost[0].labelEn, '{\"version\":1,\"lost\":[{\"code\":\"a\",\"labelZh\":\"x\"}]}'",
    "won[1], '{\"version\":1,\"won\":[{\"code\":\"a\",\"labelZh\":\"x\",\"labelEn\":\"x\"},null]}'",
    "why, '{\"version\":1,\"why\":[]}'",
    "lost, '{\"version\":1,\"lost\":7}'"
  })
  void whatIsWrongWithReasonsIsNamed(String field, String wish) {
    Refusal.names(answer(manager, HttpMethod.PUT, address(), wish), field);
  }

  @Test
  @Order(4)
  void whoLosesALeadIsAskedWhy() {
    house.leads(campaign, "13800138001,王芳");
    house.become(campaign, "start");
    house.centre.presence("agent01", "AVAILABLE");
    contact = house.talksWith("agent01");
    String asked = "/api/contacts/" + contact.id() + "/reasons";
    JsonNode choices = ask(agent, HttpMethod.GET, asked, "", 200).path("choices");
    assertThat(choices.path("LOST").findValuesAsString("code")).containsExactly("price", "moving");
    assertThat(choices.path("WON").findValuesAsString("code")).containsExactly("offer");
    assertThat(choices.has("DO_NOT_CALL")).isFalse();
    answer(house.centre.as("agent02"), HttpMethod.GET, asked, "").expectStatus().isForbidden();
    house.centre.customerLeaves(contact.id());
    Refusal.names(wrapUp("LOST", ""), "reason");
    Refusal.names(wrapUp("LOST", "old"), "reason");
    Refusal.names(wrapUp("WON", "price"), "reason");
    Refusal.names(wrapUp("DO_NOT_CALL", "price"), "reason");
    wrapUp("LOST", "moving").expectStatus().isOk();
    GivenReasons given = house.centre.bean(GivenReasons.class);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(given.of(new AttemptId(contact.id().value())))
                    .hasValueSatisfying(
                        reason -> {
                          assertThat(reason.code()).isEqualTo("moving");
                          assertThat(reason.closing()).isEqualTo(LeadClosing.LOST);
                        }));
  }

  @Test
  @Order(5)
  void theReportAddsUpToTheLeads() {
    await().atMost(SOON).until(() -> house.told(address() + "/report").path("lost").asInt() == 1);
    JsonNode report = house.told(address() + "/report?split=TIER");
    JsonNode closed = house.told(campaign + "/statistics").path("leads").path("closed");
    assertThat(closed.path("LOST").asInt()).isEqualTo(1);
    assertThat(report.path("won").asInt()).isZero();
    JsonNode count = report.path("counts").get(0);
    assertThat(count.path("closing").asString()).isEqualTo("LOST");
    assertThat(count.path("reasonZh").asString()).isEqualTo("=搬家");
    assertThat(count.path("leads").asInt()).isEqualTo(1);
    String file =
        manager
            .get()
            .uri(address() + "/report?split=FIELD&field=x")
            .accept(MediaType.parseMediaType("text/csv"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(file.lines())
        .containsExactly(
            "closing,reason,reason_zh,reason_en,offer,offer_zh,offer_en,segment,leads",
            "LOST,moving,'=搬家,'=Moving,,,,,1");
    Refusal.names(answer(manager, HttpMethod.GET, address() + "/report?split=FIELD", ""), "field");
    Refusal.names(answer(manager, HttpMethod.GET, address() + "/report?split=x", ""), "split");
  }

  @Test
  @Order(6)
  void aCampaignThatIsStoppedKeepsItsReasons() {
    house.centre.presence("agent01", "OFFLINE");
    house.become(campaign, "stop");
    put(REASONS.formatted(1), 409);
  }
}
