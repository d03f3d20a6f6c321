package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.added;
import static io.lianxi.desktop.app.CampaignRequests.id;
import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.Heard.Verdict;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.hearing.Hearings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The log tells each attempt with what the gate said; the figures equal the log. */
@NullUnmarked
class CampaignLogDoorTest {
  private static final GateVerdict ALLOWED = verdict(true);

  private final Centre centre = Centre.one();
  private final Attempts attempts = centre.bean(Attempts.class);
  private final String campaign = added();

  private static GateVerdict verdict(boolean isAllowed) {
    return new GateVerdict(
        List.of(
            new GateCheck(GateRule.NUMBER, true, "MOBILE", null),
            new GateCheck(GateRule.CONSENT, isAllowed, "=合同 7", null)));
  }

  private AttemptId opened(String number) {
    AttemptId id = new AttemptId(ContactId.random().value());
    assertThat(
            attempts.open(
                new Attempt(
                    id,
                    id(campaign),
                    new LeadId(1),
                    1,
                    new PhoneNumber("+86" + number),
                    "10000",
                    Instant.now(),
                    Attempt.State.OPEN,
                    null,
                    null,
                    null,
                    null)))
        .isTrue();
    return id;
  }

  private void ended(CallOutcome... outcomes) {
    for (CallOutcome outcome : outcomes) {
      AttemptId attempt = opened(number());
      assertThat(attempts.dialled(attempt, ALLOWED)).isTrue();
      assertThat(attempts.end(attempt, outcome, Instant.now())).isTrue();
    }
  }

  @Test
  void figuresEqualTheAttempts() {
    ended(
        CallOutcome.CONNECTED,
        CallOutcome.CONNECTED,
        CallOutcome.CONNECTED,
        CallOutcome.ABANDONED,
        CallOutcome.BUSY);
    attempts.refused(opened(number()), verdict(false), Instant.now());
    attempts.dialled(opened(number()), ALLOWED);
    JsonNode figures = get(campaign + "/statistics");
    assertThat(figures.path("calls").asInt()).isEqualTo(6);
    assertThat(figures.path("answered").asInt()).isEqualTo(4);
    assertThat(figures.path("abandoned").asInt()).isEqualTo(1);
    assertThat(figures.path("answerRate").asDouble()).isEqualTo(0.8);
    assertThat(figures.path("outcomes").path("BUSY").asInt()).isEqualTo(1);
    assertThat(figures.path("refused").path("CONSENT").asInt()).isEqualTo(1);
    assertThat(figures.path("dispositions").path("").asInt()).isEqualTo(3);
    assertThat(figures.path("abandonRate").path("day").asDouble()).isEqualTo(0.25);
    assertThat(figures.path("abandonRate").path("thirtyDays").asDouble()).isEqualTo(0.25);
    assertThat(figures.path("abandonRate").path("cap").asDouble()).isEqualTo(0.03);
    assertThat(figures.path("callsLastHour").asInt()).isEqualTo(6);
    int inHalves =
        figures.path("halfHours").valueStream().mapToInt(one -> one.path("calls").asInt()).sum();
    assertThat(inHalves).isEqualTo(6);
    assertThat(get(campaign + "/attempts?outcome=CONNECTED").path("items").size()).isEqualTo(3);
  }

  @Test
  void peopleWhoAreTakenForMachinesCountAsAbandonedAndMachinesThatAreMissedDoNot() {
    ended(CallOutcome.CONNECTED, CallOutcome.CONNECTED, CallOutcome.ABANDONED);
    heard(Verdict.PERSON, false, false);
    heard(Verdict.UNSURE, false, true);
    heard(Verdict.MACHINE, false, false); // let through, and a person
    heard(Verdict.MACHINE, true, null);
    heard(Verdict.MACHINE, true, null);
    JsonNode machines = get(campaign + "/machines");
    assertThat(machines.path("heard").path("MACHINE").asInt()).isEqualTo(3);
    assertThat(machines.path("hungUp").asInt()).isEqualTo(2);
    assertThat(machines.path("missed").path("share").asDouble()).isEqualTo(0.5);
    assertThat(machines.path("missed").path("of").asInt()).isEqualTo(2);
    assertThat(machines.path("falseAlarms").path("count").asInt()).isEqualTo(1);
    assertThat(machines.path("falseAlarms").path("low").asDouble()).isBetween(0.2, 0.21);
    assertThat(machines.path("listening").path("p50Millis").asInt()).isEqualTo(1_200);
    JsonNode rate = get(campaign + "/statistics").path("abandonRate");
    // (1 x 0.5 + 2) of (3 x 0.5 + 2)
    assertThat(rate.path("withoutMachines").asDouble()).isEqualTo(2.5 / 3.5, within(1e-9));
  }

  private void heard(Verdict verdict, boolean isHungUp, @Nullable Boolean isMachine) {
    AttemptId call = opened(number());
    Hearings hearings = centre.bean(Hearings.class);
    Instant now = Instant.now();
    hearings.heard(call, new Heard(verdict, "test", Duration.ofMillis(1_200), isHungUp), now);
    if (isMachine != null) {
      hearings.judged(call, isMachine, now);
    }
  }

  @Test
  void nobodyMayLookAtMachinesOfACampaignThatIsNot() {
    supervisor().get().uri(campaign + "0/machines").exchange().expectStatus().isNotFound();
  }

  @Test
  void eachAttemptIsToldWithWhatEveryRuleSaid() {
    String number = number();
    attempts.refused(opened(number), verdict(false), Instant.now());
    JsonNode told = get(campaign + "/attempts?state=REFUSED").path("items").get(0);
    assertThat(told.path("number").asString()).isEqualTo("137****" + number.substring(7));
    assertThat(told.path("isAllowed").asBoolean()).isFalse();
    assertThat(told.path("refusedBy").asString()).isEqualTo("CONSENT");
    assertThat(told.path("checks").get(0).path("detail").asString()).isEqualTo("MOBILE");
  }

  @Test
  void theLogIsReadInPiecesAndForATime() {
    ended(CallOutcome.BUSY, CallOutcome.BUSY, CallOutcome.BUSY);
    JsonNode first = get(campaign + "/attempts?size=2");
    JsonNode rest = get(campaign + "/attempts?size=2&after=" + first.path("next").asString());
    assertThat(first.path("items").size()).isEqualTo(2);
    assertThat(rest.path("items").size()).isEqualTo(1);
    assertThat(rest.has("next")).isFalse();
    assertThat(get(campaign + "/attempts?to=2020-01-01T00:00:00Z").path("items").isEmpty())
        .isTrue();
  }

  @Test
  void evidenceIsAFileInWhichNothingIsAFormula() {
    String number = number();
    attempts.refused(opened(number), verdict(false), Instant.now());
    String masked = file(supervisor(), "", 200);
    assertThat(masked.lines()).hasSize(2);
    assertThat(masked).startsWith("attempt,lead,number,").contains("REFUSED =合同 7");
    assertThat(masked).contains("137****").doesNotContain(number);
    assertThat(file(supervisor(), "?why=监管检查", 200)).contains("'+86" + number);
    file(centre.as("quality"), "?why=curious", 403);
    assertThat(centre.bean(AuditTrail.class).newest(100))
        .anyMatch(
            line ->
                line.subject().equals(id(campaign).value())
                    && line.detail().equals("numbers whole: 监管检查"));
  }

  @Test
  void evidenceNamesRecordingsConsentAndReason() throws IOException {
    AttemptId won = opened(number());
    attempts.dialled(won, ALLOWED);
    attempts.answered(won, Instant.now());
    attempts.end(won, CallOutcome.CONNECTED, Instant.now());
    ended(CallOutcome.BUSY);
    centre
        .bean(GivenReasons.class)
        .keep(
            new GivenReason(
                won,
                id(campaign),
                new LeadId(1),
                1,
                LeadClosing.WON,
                "offer",
                centre.agent("agent01"),
                Instant.now()));
    Files.createDirectories(Centre.RECORDINGS);
    Files.writeString(Centre.RECORDINGS.resolve(won + "-2.wav"), "");
    JsonNode told = get(campaign + "/attempts?outcome=CONNECTED").path("items").get(0);
    assertThat(told.path("closedAs").asString()).isEqualTo("WON");
    assertThat(told.path("reason").asString()).isEqualTo("offer");
    assertThat(told.path("recordings").get(0).asString()).isEqualTo(won + "-2.wav");
    JsonNode busy = get(campaign + "/attempts?outcome=BUSY").path("items").get(0);
    assertThat(busy.has("reason")).isFalse();
    assertThat(busy.path("recordings").isEmpty()).isTrue();
    assertThat(file(supervisor(), "?outcome=CONNECTED", 200))
        .contains(",WON,offer," + won + "-2.wav,true,'=合同 7,NUMBER passed MOBILE;");
  }

  private String file(WebTestClient who, String question, int status) {
    return who.get()
        .uri(campaign + "/attempts" + question)
        .accept(MediaType.parseMediaType("text/csv"))
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .returnResult(String.class)
        .getResponseBody()
        .reduce("", (text, line) -> text + line + "\n")
        .block();
  }

  @ParameterizedTest
  @CsvSource({
    "size, ?size=5000",
    "outcome, ?outcome=FINE",
    "state, ?state=X",
    "from, ?from=yesterday",
    "from, ?from=-1000000000-01-01T00:00:00Z",
    "to, ?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
    "after, '?after= '"
  })
  void whatIsWrongWithAQuestionIsNamed(String field, String question) {
    Refusal.names(supervisor().get().uri(campaign + "/attempts" + question).exchange(), field);
  }
}
