package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.CAMPAIGNS;
import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.CampaignRequests.wish;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.AttemptLimits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Campaigns are set up, changed, started, paused, stopped and copied; whoever may not, does not.
 */
@NullUnmarked
class CampaignDoorTest {
  private final Centre centre = Centre.one();

  @Test
  void whatIsLeftOutIsAsUsual() {
    JsonNode campaign = post(CAMPAIGNS, wish(""), 201);
    assertThat(campaign.path("version").asInt()).isEqualTo(1);
    assertThat(campaign.path("state").asString()).isEqualTo("DRAFT");
    assertThat(campaign.path("next").get(0).asString()).isEqualTo("RUNNING");
    assertThat(campaign.path("pacing").path("cap").asDouble()).isEqualTo(0.03);
    assertThat(campaign.path("rules").path("needsConsent").asBoolean()).isTrue();
    assertThat(
            campaign.path("rules").path("hours").path("hours").path("mon").get(0).get(0).asString())
        .isEqualTo("09:00");
    assertThat(campaign.path("rules").path("limits").path("perDay").asInt())
        .isEqualTo(AttemptLimits.USUAL.perDay());
    assertThat(campaign.path("recycle").path("BUSY").path("afterSeconds").asInt()).isEqualTo(3600);
    assertThat(campaign.has("startsAt")).isFalse();
  }

  @Test
  void aViewThatIsChangedAndSentBackIsTheCampaign() {
    String address = added();
    ObjectNode view = (ObjectNode) get(address);
    view.put("name", "挽留");
    view.put("priority", 9);
    view.put("startsAt", "2026-01-01T00:00:00Z");
    ((ObjectNode) view.path("pacing")).put("ringSeconds", 30);
    ((ObjectNode) view.path("rules").path("limits")).put("pauseSeconds", 7200);
    ((ObjectNode) view.path("recycle").path("NO_ANSWER")).put("otherPart", true);
    JsonNode after = put(address, view.toString(), 200);
    assertThat(after.path("version").asInt()).isEqualTo(2);
    assertThat(get(address)).isEqualTo(after);
    var kept = centre.bean(Campaigns.class).find(id(address)).orElseThrow();
    assertThat(kept.priority()).isEqualTo(9);
    assertThat(kept.pacing().ringSeconds()).isEqualTo(30);
    assertThat(kept.rules().limits().pause()).hasHours(2);
    assertThat(kept.recycle().retries().get(CallOutcome.NO_ANSWER).otherPart()).isTrue();
    assertThat(kept.recycle().retries().get(CallOutcome.BUSY).otherPart()).isFalse();
    assertThat(audited(address)).hasSize(2).anyMatch(detail -> detail.contains("挽留"));
    JsonNode problem = put(address, view.toString(), 409);
    assertThat(problem.path("type").asString()).isEqualTo("urn:lianxi:problem:changed-meanwhile");
    assertThat(problem.path("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "1001, true", "-1, true", "20, false"})
  void aSampleOfMachinesHasItsLimitsAndNeedsSomebodyWhoListens(int oneIn, boolean hears) {
    JsonNode problem = post(CAMPAIGNS, wish(sample(oneIn, hears)), 400).path("errors").get(0);
    assertThat(problem.path("field").asString()).isEqualTo("conduct.machines.oneIn");
  }

  @Test
  void aSampleOfMachinesIsKept() {
    JsonNode campaign = post(CAMPAIGNS, wish(sample(20, true)), 201);
    assertThat(campaign.path("conduct").path("machines").path("oneIn").asInt()).isEqualTo(20);
  }

  private static String sample(int oneIn, boolean hears) {
    return "\"pacing\":{\"hearsMachines\":%s},\"conduct\":{\"machines\":{\"oneIn\":%d}}"
        .formatted(hears, oneIn);
  }

  private List<String> audited(String address) {
    return centre.bean(AuditTrail.class).newest(500).stream()
        .filter(line -> line.subject().equals(id(address).value()))
        .map(AuditLine::detail)
        .toList();
  }

  @Test
  void aCampaignIsStartedPausedAndStoppedForGood() {
    String address = added();
    assertThat(post(address + "/pause", "", 409).path("allowed").size()).isEqualTo(2);
    assertThat(post(address + "/start", "", 200).path("state").asString()).isEqualTo("RUNNING");
    assertThat(post(address + "/start", "", 200).path("version").asInt()).isEqualTo(2);
    assertThat(post(address + "/pause", "", 200).path("state").asString()).isEqualTo("PAUSED");
    assertThat(post(address + "/start", "", 200).path("state").asString()).isEqualTo("RUNNING");
    assertThat(post(address + "/stop", "", 200).path("next").isEmpty()).isTrue();
    post(address + "/start", "", 409);
    assertThat(put(address, get(address).toString(), 409).path("type").asString())
        .isEqualTo("urn:lianxi:problem:stopped");
    assertThat(audited(address)).anyMatch(detail -> detail.contains("\"RUNNING\" → \"PAUSED\""));
  }

  private String refused(String address) {
    return post(address + "/start", "", 409).path("type").asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POWER", "PREDICTIVE"})
  void peopleAreCalledForNobodyOnlyIntoAQueueThatSuitsThem(String mode) {
    String queue = "sales-" + mode.toLowerCase(Locale.ROOT);
    String labels = "\"labelZh\":\"外呼\",\"labelEn\":\"Sales\"";
    put("/api/queues/" + queue, "{" + labels + "}", 200);
    String wish = wish("").replace("PROGRESSIVE", mode).replace("\"general\"", "\"" + queue + "\"");
    String address = CAMPAIGNS + "/" + post(CAMPAIGNS, wish, 201).path("id").asString();
    assertThat(refused(address)).isEqualTo("urn:lianxi:problem:asks-agents");
    put("/api/queues/" + queue, "{\"version\":1," + labels + ",\"autoAccept\":true}", 200);
    assertThat(refused(address)).isEqualTo("urn:lianxi:problem:keeps-waiting");
    String told =
        """
        {"version":2,%s,"autoAccept":true,"overflow":[{"when":"WAIT","limit":2,
          "to":"ANNOUNCEMENT","textZh":"抱歉","textEn":"Sorry"}]}
        """;
    put("/api/queues/" + queue, told.formatted(labels), 200);
    assertThat(post(address + "/start", "", 200).path("state").asString()).isEqualTo("RUNNING");
    post(address + "/stop", "", 200);
  }

  @Test
  void aCopyIsADraftOfItsOwn() {
    String address = added();
    post(address + "/stop", "", 200);
    JsonNode copy = post(address + "/copy", "{\"name\":\"下个月\"}", 201);
    assertThat(copy.path("id")).isNotEqualTo(get(address).path("id"));
    assertThat(copy.path("state").asString()).isEqualTo("DRAFT");
    assertThat(copy.path("name").asString()).isEqualTo("下个月");
    assertThat(copy.path("rules")).isEqualTo(get(address).path("rules"));
    assertThat(post(address + "/copy", "", 201).path("name").asString()).isEqualTo("合约到期提醒");
    post(address + "/copy", "{\"name\":\" \"}", 400);
    assertThat(get(CAMPAIGNS).path("items").findValuesAsString("name")).contains("下个月");
  }

  @Test
  void onlyNumbersThatReachTheHouseAreShown() {
    assertThat(get(CAMPAIGNS + "/caller-numbers").path("items").valueStream())
        .anyMatch(number -> number.asString().equals("10000"));
    post(CAMPAIGNS, wish("").replace("\"10000\"", "\"95555\""), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name                            | \"name\":\" \"",
        "queue                           | \"queue\":\"nobody\"",
        "queue                           | \"queue\":\"NO QUEUE\"",
        "queue                           | \"queue\":null",
        "callerNumber                    | \"callerNumber\":\"13800138000\"",
        "callerNumber                    | \"callerNumber\":\"no number\"",
        "purpose                         | \"purpose\":\"FUN\"",
        "purpose                         | \"purpose\":null",
        "mode                            | \"mode\":\"FAST\"",
        "mode                            | \"mode\":null",
        "priority                        | \"priority\":0",
        "share                           | \"share\":101",
        "startsAt                        | \"startsAt\":\"tomorrow\"",
        "endsAt                          |"
            + " \"startsAt\":\"2030-01-02T00:00:00Z\",\"endsAt\":\"2030-01-01T00:00:00Z\"",
        "endsAt                          | \"endsAt\":\"2020-01-01T00:00:00Z\"",
        "pacing.cap                      | \"mode\":\"PREDICTIVE\",\"pacing\":{\"cap\":0}",
        "pacing.cap                      |"
            + " \"mode\":\"POWER\",\"pacing\":{\"cap\":0,\"linesPerAgent\":2}",
        "pacing.cap                      | \"pacing\":{\"cap\":0.5}",
        "pacing.cap                      | \"pacing\":{\"cap\":\"3%\"}",
        "pacing.ringSeconds              | \"pacing\":{\"ringSeconds\":5}",
        "pacing.linesPerAgent            | \"pacing\":{\"linesPerAgent\":99}",
        "pacing.speed                    | \"pacing\":{\"speed\":1}",
        "rules.hours                     |"
            + " \"rules\":{\"hours\":{\"tz\":\"Asia/Shanghai\",\"hours\":{}}}",
        "rules.hours                     | \"rules\":{\"hours\":{\"tz\":\"Nowhere\",\"hours\":{}}}",
        "rules.limits.perDay             | \"rules\":{\"limits\":{\"perDay\":0}}",
        "rules.limits.pauseSeconds       | \"rules\":{\"limits\":{\"pauseSeconds\":-1}}",
        "rules.afterComplaintSeconds     | \"rules\":{\"afterComplaintSeconds\":-1}",
        "rules.afterTicketSeconds        | \"rules\":{\"afterTicketSeconds\":99999999999}",
        "rules.blockedAreas[1]           | \"rules\":{\"blockedAreas\":[\"西藏\",\" \"]}",
        "recycle.BUSY                    | \"recycle\":{\"BUSY\":null}",
        "recycle.BUSY.most               | \"recycle\":{\"BUSY\":{\"most\":99}}",
        "recycle.BUSY.afterSeconds       | \"recycle\":{\"BUSY\":{\"afterSeconds\":-5}}",
        "recycle.BUSY.otherPart          | \"recycle\":{\"BUSY\":{\"otherPart\":\"often\"}}",
        "recycle.CONNECTED               | \"recycle\":{\"CONNECTED\":{\"most\":1}}",
        "recycle                   | \"recycle\":{\"NEVER\":{\"most\":1}}",
        "conduct.callbacks.furthestDays  |" + " \"conduct\":{\"callbacks\":{\"furthestDays\":0}}",
        "conduct.callbacks.opensBeforeSeconds |"
            + " \"conduct\":{\"callbacks\":{\"opensBeforeSeconds\":99999}}",
        "conduct.callbacks.remindsBeforeSeconds |"
            + " \"conduct\":{\"callbacks\":{\"remindsBeforeSeconds\":-1}}",
        "conduct.preview.dialsAfterSeconds | \"conduct\":{\"preview\":{\"dialsAfterSeconds\":4}}",
        "conduct.preview.dialsAfterSeconds | \"conduct\":{\"preview\":{\"dialsAfterSeconds\":901}}",
        "conduct.preview.mostSkips       | \"conduct\":{\"preview\":{\"mostSkips\":21}}",
        "conduct.preview.mostSkips       | \"conduct\":{\"preview\":{\"mostSkips\":-1}}",
        "conduct.mix.newOfHundred        | \"conduct\":{\"mix\":{\"newOfHundred\":101}}",
        "conduct.mix.newOfHundred        | \"conduct\":{\"mix\":{\"newOfHundred\":-1}}",
        "conduct.script.nodes            | \"conduct\":{\"script\":{\"nodes\":[]}}",
        "conduct.script.nodes[0]         | \"conduct\":{\"script\":{\"nodes\":[null]}}",
        "conduct.script.nodes[0].step    |"
            + " \"conduct\":{\"script\":{\"nodes\":[{\"id\":\"a\",\"zh\":\"好\"}]}}",
        "conduct.script.nodes[0].answers | \"conduct\":{\"script\":{\"nodes\":"
            + "[{\"id\":\"a\",\"step\":\"OFFER\",\"zh\":\"好\"}]}}",
        "conduct.message                 | \"mode\":\"MESSAGE\"",
        "conduct.message.flow            | \"conduct\":{\"message\":{}}",
        "conduct.message.flow            | \"conduct\":{\"message\":{\"flow\":\"gone\"}}",
        "conduct.message.lines           |"
            + " \"conduct\":{\"message\":{\"flow\":\"hotline\",\"lines\":0}}",
        "conduct.message.perSecond       |"
            + " \"conduct\":{\"message\":{\"flow\":\"hotline\",\"perSecond\":51}}",
        "conduct.message.leavesOnMachines | \"mode\":\"MESSAGE\",\"conduct\":{\"message\":"
            + "{\"flow\":\"hotline\",\"leavesOnMachines\":true}}",
        "conduct.speed                   | \"conduct\":{\"speed\":1}",
        "colour                          | \"colour\":\"red\"",
      })
  void whatIsWrongIsNamed(String field, String json) {
    // of a name that is given twice the last counts
    Refusal.names(FlowRequests.send(HttpMethod.POST, CAMPAIGNS, wish(json)), field);
  }

  @Test
  void whatContradictsIsToldAtOnce() {
    JsonNode problem = post(CAMPAIGNS, "{}", 400);
    assertThat(problem.path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("name", "purpose", "mode", "queue", "callerNumber");
    assertThat(problem.path("errors").get(0).path("messageZh").asString()).isNotEmpty();
    put(added(), wish(""), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{", "null", "\"text\""})
  void whatIsNoWishIsRefused(String body) {
    post(CAMPAIGNS, body, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "nobody", "-1"})
  void aCampaignThatIsNotThereIsNotFound(String id) {
    String address = CAMPAIGNS + "/" + id;
    for (String part : List.of("", "/statistics", "/leads", "/lists", "/attempts")) {
      supervisor().get().uri(address + part).exchange().expectStatus().isNotFound();
    }
    for (String verb : List.of("/start", "/pause", "/stop", "/copy")) {
      supervisor().post().uri(address + verb).exchange().expectStatus().isNotFound();
    }
    put(address, wish("\"version\":1"), 404);
  }

  @Test
  void othersReadOrAreKeptOut() {
    String address = added();
    for (String reader : List.of("quality", "auditor")) {
      WebTestClient who = centre.as(reader);
      who.get().uri(address).exchange().expectStatus().isOk();
      who.get().uri(address + "/statistics").exchange().expectStatus().isOk();
      who.post().uri(address + "/start").exchange().expectStatus().isForbidden();
    }
    for (String stranger : List.of("agent01", "editor")) {
      WebTestClient who = centre.as(stranger);
      who.get().uri(CAMPAIGNS).exchange().expectStatus().isForbidden();
      who.post().uri(CAMPAIGNS).exchange().expectStatus().isForbidden();
      who.delete().uri(address + "/lists/x").exchange().expectStatus().isForbidden();
    }
    centre.web().get().uri(CAMPAIGNS).exchange().expectStatus().isUnauthorized();
  }
}
