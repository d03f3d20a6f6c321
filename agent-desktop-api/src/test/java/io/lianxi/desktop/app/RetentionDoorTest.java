package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.CampaignRequests.imported;
import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.CampaignRequests.send;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.dialer.retention.HoldOut;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Whom a campaign holds out, what became of its customers, and what is learned from it. */
@NullUnmarked
class RetentionDoorTest {
  private final Centre centre = Centre.one();

  private static String plan(int version, String more) {
    return "{\"version\":" + version + more + "}";
  }

  @Test
  void beforeThereIsAPlanNobodyIsHeldOut() {
    JsonNode told = get(added() + "/retention");
    assertThat(told.path("plan").path("version").asInt()).isZero();
    assertThat(told.path("plan").path("holdOut").asDouble()).isZero();
    assertThat(told.has("saves")).isFalse();
    assertThat(told.path("trainings").isEmpty()).isTrue();
    assertThat(told.path("fewestOutcomes").asInt()).isEqualTo(50);
  }

  @Test
  void whoIsHeldOutIsNotDueAndTheComparisonTellsBothGroups() {
    String campaign = added();
    JsonNode kept =
        put(campaign + "/retention/plan", plan(0, ",\"holdOut\":0.5,\"valueField\":\"月费\""), 200);
    assertThat(kept.path("version").asInt()).isEqualTo(1);
    List<String> leads = new ArrayList<>(List.of("phone,customer_number,月费"));
    List<String> outcomes = new ArrayList<>(List.of("customer_number,stayed,until"));
    HoldOut half = new HoldOut(5_000);
    int heldOut = 0;
    for (int i = 0; i < 40; i++) {
      boolean isHeldOut = half.holds(HoldOut.bucket(id(campaign), "K" + i));
      heldOut += isHeldOut ? 1 : 0;
      leads.add(number() + ",K" + i + ",99");
      outcomes.add("K" + i + "," + (isHeldOut ? "left" : "stayed") + ",2026-03-31");
    }
    imported(campaign, leads.toArray(String[]::new));
    assertThat(get(campaign + "/statistics").path("leads").path("due").asInt())
        .isEqualTo(40 - heldOut);
    outcomes.add("nobody,stayed,2026-03-31");
    JsonNode report =
        read(send(campaign + "/retention/outcomes/import", String.join("\n", outcomes)), 200);
    assertThat(report.path("imported").asInt()).isEqualTo(40);
    assertThat(report.path("rejected").get(0).path("line").asInt()).isEqualTo(42);
    JsonNode told = get(campaign + "/retention");
    assertThat(told.path("customers").path("heldOut").asInt()).isEqualTo(heldOut);
    assertThat(told.path("customers").path("toBeCalled").asInt()).isEqualTo(40 - heldOut);
    JsonNode saves = told.path("saves");
    assertThat(saves.path("difference").asDouble()).isEqualTo(1, within(1e-9));
    assertThat(saves.path("customers").asDouble()).isEqualTo(40 - heldOut, within(1e-9));
    assertThat(saves.path("low").asDouble()).isBetween(0.5, 1.0);
    assertThat(saves.path("isCertain").asBoolean()).isTrue();
    assertThat(audited(campaign))
        .contains(Action.RETENTION_PLANNED, Action.OUTCOMES_IMPORTED, Action.LEADS_IMPORTED);
  }

  private List<Action> audited(String campaign) {
    return centre.bean(AuditTrail.class).newest(500).stream()
        .filter(line -> line.subject().equals(id(campaign).value()))
        .map(AuditLine::action)
        .toList();
  }

  @Test
  void aTrainingGoesOnByItselfAndSaysWhenOutcomesAreTooFew() {
    String campaign = added();
    put(campaign + "/retention/plan", plan(0, ",\"riskField\":\"流失概率\",\"contactFen\":500"), 200);
    imported(campaign, "phone,流失概率", number() + ",0.2", number() + ",0.9", number() + ",0.0001");
    await()
        .until(
            () ->
                FlowRequests.send(HttpMethod.POST, campaign + "/retention/trainings", "")
                    .returnResult(String.class)
                    .getStatus()
                    .value(),
            status -> status == 202);
    JsonNode done =
        await()
            .until(
                () -> get(campaign + "/retention").path("trainings").get(0),
                told -> !told.path("state").asString().equals("RUNNING"));
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("number").asInt()).isEqualTo(1);
    assertThat(done.path("startedBy").asString()).isEqualTo("supervisor");
    assertThat(done.path("result").path("method").asString()).isEqualTo("RISK");
    assertThat(done.path("result").path("ranked").asInt()).isEqualTo(3);
    assertThat(done.path("result").path("worthwhile").asInt()).isEqualTo(2);
    assertThat(done.path("result").has("byUplift")).isFalse();
    assertThat(audited(campaign)).contains(Action.RETENTION_TRAINED);
  }

  @Test
  void whomACampaignHoldsOutIsFixedOnceItHasBegun() {
    String campaign = added();
    put(campaign + "/retention/plan", plan(0, ",\"holdOut\":0.1"), 200);
    post(campaign + "/start", "", 200);
    post(campaign + "/pause", "", 200);
    assertThat(
            put(campaign + "/retention/plan", plan(1, ",\"holdOut\":0.2"), 409)
                .path("type")
                .asString())
        .isEqualTo("urn:lianxi:problem:begun");
    JsonNode other =
        put(campaign + "/retention/plan", plan(1, ",\"holdOut\":0.1,\"months\":24"), 200);
    assertThat(other.path("months").asInt()).isEqualTo(24);
    JsonNode late = put(campaign + "/retention/plan", plan(1, ",\"holdOut\":0.1"), 409);
    assertThat(late.path("type").asString()).isEqualTo("urn:lianxi:problem:changed-meanwhile");
    assertThat(late.path("version").asInt()).isEqualTo(2);
    post(campaign + "/stop", "", 200);
    put(campaign + "/retention/plan", plan(2, ",\"holdOut\":0.1"), 409);
    post(campaign + "/retention/trainings", "", 409);
  }

  @ParameterizedTest
  @CsvSource({
    "version, '{}'",
    "holdOut, '{\"version\":0,\"holdOut\":0.6}'",
    "holdOut, '{\"version\":0,\"holdOut\":-1}'",
    "margin, '{\"version\":0,\"margin\":2}'",
    "months, '{\"version\":0,\"months\":0}'",
    "usualFen, '{\"version\":0,\"usualFen\":-1}'",
    "offerFen, '{\"version\":0,\"offerFen\":999999999999}'",
    "riskField, '{\"version\":0,\"riskField\":\"\\u0000\"}'",
    "holdout, '{\"version\":0,\"holdout\":0.1}'",
    "holdOut, '{\"version\":0,\"holdOut\":\"many\"}'"
  })
  void whatIsWrongWithAPlanIsNamed(String field, String wish) {
    Refusal.names(FlowRequests.send(HttpMethod.PUT, added() + "/retention/plan", wish), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "customer_number,stayed\nA,yes", "stayed,stayed,until\n"})
  void aFileOfOutcomesThatCannotBeReadIsRefused(String file) {
    send(added() + "/retention/outcomes/import", file).expectStatus().isBadRequest();
  }

  @Test
  void whoMayNotRunCampaignsChangesNothing() {
    String campaign = added();
    for (String address : List.of("/retention", "/retention/offers")) {
      centre.as("auditor").get().uri(campaign + address).exchange().expectStatus().isOk();
      centre.as("agent01").get().uri(campaign + address).exchange().expectStatus().isForbidden();
    }
    centre
        .as("quality")
        .post()
        .uri(campaign + "/retention/trainings")
        .exchange()
        .expectStatus()
        .isForbidden();
    String unknown = "/api/campaigns/0190a5c1-0000-7000-8000-000000000099/retention";
    assertThat(read(FlowRequests.send(HttpMethod.GET, unknown, ""), 404).isEmpty()).isFalse();
  }
}
