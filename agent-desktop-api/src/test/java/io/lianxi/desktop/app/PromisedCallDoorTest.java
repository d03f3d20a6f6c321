package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.CampaignRequests.imported;
import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.Leads;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Whoever leads a team looks through what was promised, moves it, and takes it back. */
@NullUnmarked
class PromisedCallDoorTest {
  private static final String PROMISED = "/api/promised-calls";
  private static final Duration HOUR = Duration.ofHours(1);

  private final Centre centre = Centre.one();
  private final Leads leads = centre.bean(Leads.class);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String campaign = added();
  private final String number = number();
  private final List<Lead> mine = new ArrayList<>();

  /** A lead that was promised a call {@code later}, for two hours. */
  private String promised(Duration later, @Nullable String agent) {
    imported(campaign, "手机,姓名", (mine.isEmpty() ? number : number()) + ",王芳");
    Lead lead = leads.claim(id(campaign), LeadAge.ANY, 1, "test", now.plusSeconds(60)).getFirst();
    Callback callback =
        Callback.of(
            now.plus(later),
            now.plus(later).plus(HOUR.multipliedBy(2)),
            agent == null ? null : centre.agent(agent),
            CallbackRules.USUAL);
    assertThat(leads.save(LeadCourse.after(lead, new LeadResult.CallBack(callback), now))).isTrue();
    mine.add(lead);
    return lead.id().toString();
  }

  private JsonNode asked(String more) {
    return get(PROMISED + "?campaign=" + id(campaign).value() + more);
  }

  private static List<String> leads(JsonNode page) {
    return page.path("items").findValuesAsString("lead");
  }

  private Lead kept(String lead) {
    return mine.stream()
        .filter(one -> one.id().toString().equals(lead))
        .flatMap(one -> leads.find(one.id()).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void callsAreToldByWhoMakesThemAndHowTheyStand() {
    String coming = promised(HOUR, null);
    String due = promised(HOUR.negated(), "agent01");
    String missed = promised(HOUR.multipliedBy(-3), "agent02");
    assertThat(leads(asked(""))).containsExactly(missed, due, coming);
    assertThat(leads(asked("&standing=DUE"))).containsExactly(due);
    assertThat(leads(asked("&agent=agent02"))).containsExactly(missed);
    JsonNode counts = asked("&standing=MISSED&agent=agent01").path("counts");
    assertThat(counts.toString()).isEqualTo("{\"COMING\":0,\"DUE\":1,\"MISSED\":0}");
    JsonNode first = asked("&size=1");
    assertThat(leads(asked("&size=2&after=" + first.path("next").asString())))
        .containsExactly(due, coming);
    assertThat(leads(get(PROMISED + "?size=200"))).contains(missed, due, coming);
  }

  @Test
  void aCallIsToldWithWhomItIsToAndItsNumberMasked() {
    promised(HOUR, "agent01");
    JsonNode told = asked("").path("items").get(0);
    assertThat(told.path("name").asString()).isEqualTo("王芳");
    assertThat(told.path("number").asString()).isEqualTo("137****" + number.substring(7));
    assertThat(told.path("campaignName").asString()).isEqualTo("合约到期提醒");
    assertThat(told.path("standing").asString()).isEqualTo("COMING");
    assertThat(told.path("isCalling").asBoolean()).isFalse();
    assertThat(told.path("callback").path("agent").asString()).isEqualTo("agent01");
  }

  @Test
  void whatAStoppedCampaignPromisedIsToldOnlyWhoAsksForIt() {
    String lead = promised(HOUR, null);
    post(campaign + "/stop", "", 200);
    assertThat(leads(get(PROMISED + "?size=200"))).doesNotContain(lead);
    assertThat(leads(asked(""))).containsExactly(lead);
  }

  @Test
  void aCallIsMovedAndGivenToSomebodyElse() {
    String lead = promised(HOUR.multipliedBy(-3), "agent01");
    JsonNode slot = get(PROMISED + "/" + lead + "/slots").path("items").get(0);
    String wish =
        "{\"at\":%s,\"until\":%s,\"agent\":\"agent02\"}"
            .formatted(slot.path("at"), slot.path("until"));
    JsonNode moved = put(PROMISED + "/" + lead, wish, 200);
    assertThat(asked("&agent=agent02").path("items").get(0).path("callback")).isEqualTo(moved);
    assertThat(audited(lead, Action.CALLBACK_MOVED)).anyMatch(detail -> detail.contains("agent02"));
    Refusal.names(
        FlowRequests.send(HttpMethod.PUT, PROMISED + "/" + lead, wish.replace("agent02", "nobody")),
        "agent");
    Refusal.names(FlowRequests.send(HttpMethod.PUT, PROMISED + "/" + lead, "{}"), "at");
  }

  private List<String> audited(String lead, Action action) {
    return centre.bean(AuditTrail.class).of(lead, Set.of(action), 9).stream()
        .map(line -> line.detail())
        .toList();
  }

  @Test
  void aPromiseIsTakenBackAndTheLeadGoesOn() {
    String lead = promised(HOUR, "agent01");
    cancel(lead, "{\"reason\":\"客户已来电\"}", 204);
    assertThat(kept(lead).promised()).isNull();
    assertThat(kept(lead).closedAs()).isNull();
    assertThat(audited(lead, Action.CALLBACK_CANCELLED)).containsExactly("lead goes on: 客户已来电");
    cancel(lead, "{\"reason\":\"客户已来电\"}", 404);
  }

  @Test
  void aPromiseIsTakenBackForGood() {
    String lead = promised(HOUR, null);
    cancel(lead, "{\"reason\":\"不再需要\",\"closesLead\":true}", 204);
    assertThat(kept(lead).closedAs()).isEqualTo(LeadClosing.LOST);
    assertThat(audited(lead, Action.CALLBACK_CANCELLED)).containsExactly("lead closed: 不再需要");
  }

  private static void cancel(String lead, String body, int status) {
    post(PROMISED + "/" + lead + "/cancel", body, status);
  }

  @Test
  void whatIsBeingCalledNowStays() {
    String lead = promised(HOUR.negated(), null);
    leads.claimPromised(Set.of(id(campaign)), Set.of(), "test", now);
    cancel(lead, "{\"reason\":\"客户已来电\"}", 409);
    JsonNode slot = get(PROMISED + "/" + lead + "/slots").path("items").get(1);
    put(
        PROMISED + "/" + lead,
        "{\"at\":%s,\"until\":%s}".formatted(slot.path("at"), slot.path("until")),
        409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reason     | {}",
        "reason     | {\"reason\":\" \"}",
        "closesLead | {\"reason\":\"x\",\"closesLead\":\"maybe\"}",
        "why        | {\"reason\":\"x\",\"why\":1}"
      })
  void aPromiseIsNotTakenBackForNoReason(String field, String body) {
    String lead = promised(HOUR, null);
    Refusal.names(
        FlowRequests.send(HttpMethod.POST, PROMISED + "/" + lead + "/cancel", body), field);
    assertThat(kept(lead).promised()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "size, size=0",
    "size, size=201",
    "size, size=x",
    "standing, standing=LATE",
    "agent, agent=NO AGENT",
    "campaign, campaign=nobody",
    "campaign, campaign=00000000-0000-4000-8000-000000000000",
    "after, after=x",
    "after, after=99999999999999.0.1",
    "after, after=1.1.0"
  })
  void whatIsWrongWithAQuestionIsNamed(String field, String question) {
    Refusal.names(supervisor().get().uri(PROMISED + "?" + question).exchange(), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "-1", "999999999999999999", "9999999999999999999999"})
  void whatIsNotPromisedIsNotFound(String lead) {
    supervisor().get().uri(PROMISED + "/" + lead + "/slots").exchange().expectStatus().isNotFound();
    put(PROMISED + "/" + lead, "{}", 404);
    cancel(lead, "{\"reason\":\"x\"}", 404);
  }
}
