package io.lianxi.dialer.campaign.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.attempt.Attempt.State;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.pacing.AbandonCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of attempts does. */
abstract class AttemptsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final CampaignId CAMPAIGN = CampaignId.random();
  private static final LeadId LEAD = new LeadId(7);
  private static final PhoneNumber NUMBER = new PhoneNumber("+8613800000001");
  private static final GateVerdict ALLOWED =
      new GateVerdict(List.of(new GateCheck(GateRule.CONSENT, true, "contract 7", null)));
  private static final GateVerdict REFUSED =
      new GateVerdict(List.of(new GateCheck(GateRule.HOURS, false, "03:00", NOW.plusSeconds(9))));

  private Attempts attempts = new MemoryAttempts();

  /** An empty store. */
  abstract Attempts attempts();

  @BeforeEach
  void begin() {
    attempts = attempts();
  }

  private static Attempt attempt(String id, PhoneNumber number, Instant at) {
    Lead lead = LeadFixtures.claimed(LEAD, CAMPAIGN, number);
    return Attempt.open(new AttemptId(id), lead, "+862110000", at);
  }

  private AttemptId dialled(String id, PhoneNumber number, Instant at) {
    Attempt attempt = attempt(id, number, at);
    assertThat(attempts.open(attempt)).isTrue();
    assertThat(attempts.dialled(attempt.id(), ALLOWED)).isTrue();
    return attempt.id();
  }

  @Test
  void anAttemptIsKeptFromBeginningToEnd() {
    AttemptId id = dialled("one", NUMBER, NOW);
    assertThat(attempts.answered(id, NOW.plusSeconds(9))).isTrue();
    assertThat(attempts.answered(id, NOW.plusSeconds(20))).as("the first counts").isTrue();
    assertThat(attempts.end(id, CallOutcome.CONNECTED, NOW.plusSeconds(60))).isTrue();
    assertThat(attempts.find(id))
        .contains(
            new Attempt(
                id,
                CAMPAIGN,
                LEAD,
                1,
                NUMBER,
                "+862110000",
                NOW,
                State.ENDED,
                ALLOWED,
                CallOutcome.CONNECTED,
                NOW.plusSeconds(9),
                NOW.plusSeconds(60)));
    assertThat(attempts.find(new AttemptId("two"))).isEmpty();
  }

  @Test
  void aNumberIsInOneAttemptAtATime() {
    AttemptId id = dialled("one", NUMBER, NOW);
    assertThat(attempts.open(attempt("two", NUMBER, NOW))).isFalse();
    assertThat(attempts.find(new AttemptId("two"))).isEmpty();
    attempts.end(id, CallOutcome.BUSY, NOW);
    assertThat(attempts.open(attempt("two", NUMBER, NOW))).isTrue();
    assertThat(attempts.open(attempt("three", NUMBER, NOW))).isFalse();
  }

  @Test
  void ofThoseWhoOpenAtOnceOneDoes() throws Exception {
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService copies = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        Attempt attempt = attempt("attempt" + i, NUMBER, NOW);
        all.add(copies.submit(() -> attempts.open(attempt)));
      }
    }
    int opened = 0;
    for (Future<Boolean> one : all) {
      opened += one.get() ? 1 : 0;
    }
    assertThat(opened).isEqualTo(1);
  }

  @Test
  void whatTheGateRefusedCountsForNothingButIsKept() {
    Attempt attempt = attempt("one", NUMBER, NOW);
    attempts.open(attempt);
    assertThat(attempts.refused(attempt.id(), REFUSED, NOW)).isTrue();
    assertThat(attempts.refused(attempt.id(), REFUSED, NOW)).isFalse();
    assertThat(attempts.dialled(attempt.id(), ALLOWED)).isFalse();
    assertThat(attempts.end(attempt.id(), CallOutcome.BUSY, NOW)).isFalse();
    assertThat(attempts.callsTo(LEAD)).isZero();
    assertThat(attempts.callsTo(NUMBER, NOW.minusSeconds(9), new AttemptId("two"))).isEmpty();
    assertThat(attempts.of(LEAD, 9))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.state()).isEqualTo(State.REFUSED);
              assertThat(kept.verdict()).isEqualTo(REFUSED);
            });
    assertThat(attempts.open(attempt("two", NUMBER, NOW))).isTrue();
  }

  @Test
  void callsToANumberAreThoseOfAllCampaignsTheLatestFirst() {
    attempts.end(dialled("one", NUMBER, NOW.minusSeconds(90)), CallOutcome.BUSY, NOW);
    attempts.end(dialled("two", NUMBER, NOW.minusSeconds(60)), CallOutcome.BUSY, NOW);
    dialled("three", NUMBER, NOW);
    assertThat(attempts.callsTo(NUMBER, NOW.minusSeconds(60), new AttemptId("three")))
        .containsExactly(NOW.minusSeconds(60));
    assertThat(attempts.callsTo(NUMBER, NOW.minusSeconds(99), new AttemptId("x")))
        .containsExactly(NOW, NOW.minusSeconds(60), NOW.minusSeconds(90));
    assertThat(attempts.callsTo(LEAD)).isEqualTo(3);
  }

  @Test
  void onlyWhatIsDialledIsAnsweredAndNothingEndsTwice() {
    Attempt attempt = attempt("one", NUMBER, NOW);
    attempts.open(attempt);
    assertThat(attempts.answered(attempt.id(), NOW)).isFalse();
    assertThat(attempts.end(attempt.id(), CallOutcome.UNKNOWN, NOW)).isTrue();
    assertThat(attempts.end(attempt.id(), CallOutcome.BUSY, NOW)).isFalse();
    assertThat(attempts.callsTo(LEAD)).as("it may have been dialled").isEqualTo(1);
  }

  @Test
  void whatWasNotMadeIsForgottenAndOnlyThat() {
    AttemptId id = dialled("one", NUMBER, NOW);
    assertThat(attempts.undo(id)).isTrue();
    assertThat(attempts.undo(id)).isFalse();
    assertThat(attempts.find(id)).isEmpty();
    assertThat(attempts.callsTo(LEAD)).isZero();
    AttemptId again = dialled("two", NUMBER, NOW);
    attempts.end(again, CallOutcome.BUSY, NOW);
    assertThat(attempts.undo(again)).isFalse();
    assertThat(attempts.callsTo(LEAD)).isEqualTo(1);
  }

  @Test
  void whatIsNotOverIsFoundTheOldestFirst() {
    AttemptId late = dialled("late", NUMBER, NOW.minusSeconds(10));
    AttemptId early = dialled("early", new PhoneNumber("+8613800000002"), NOW.minusSeconds(20));
    dialled("now", new PhoneNumber("+8613800000003"), NOW);
    assertThat(attempts.unfinished(NOW, 9)).extracting(Attempt::id).containsExactly(early, late);
    assertThat(attempts.unfinished(NOW, 1)).extracting(Attempt::id).containsExactly(early);
    attempts.end(early, CallOutcome.BUSY, NOW);
    assertThat(attempts.unfinished(NOW, 9)).extracting(Attempt::id).containsExactly(late);
  }

  @Test
  void whatIsNotOverIsUnderWay() {
    AttemptId first = dialled("first", NUMBER, NOW.minusSeconds(10));
    dialled("second", new PhoneNumber("+8613800000002"), NOW);
    assertThat(attempts.underWay(CAMPAIGN)).isEqualTo(2);
    attempts.end(first, CallOutcome.INFORMED, NOW);
    assertThat(attempts.underWay(CAMPAIGN)).isEqualTo(1);
    assertThat(attempts.underWay(CampaignId.random())).isZero();
  }

  @Test
  void abandonedCallsAreCountedAmongTheAnswered() {
    int number = 10;
    for (CallOutcome outcome : CallOutcome.values()) {
      PhoneNumber other = new PhoneNumber("+86138000000" + number++);
      attempts.end(dialled(outcome.name(), other, NOW), outcome, NOW);
    }
    assertThat(attempts.abandons(CAMPAIGN, NOW, NOW.plusSeconds(1)))
        .isEqualTo(new AbandonCount(2, 1));
    assertThat(attempts.abandons(CAMPAIGN, NOW.minusSeconds(9), NOW)).isEqualTo(AbandonCount.NONE);
    assertThat(attempts.abandons(CampaignId.random(), NOW, NOW.plusSeconds(1)))
        .isEqualTo(AbandonCount.NONE);
  }
}
