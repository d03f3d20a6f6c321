package io.lianxi.dialer.campaign.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.attempt.CallFigures.HalfHour;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.compliance.GateVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of attempts in whatever store: the log, and what is counted. */
abstract class CallRecordsContract {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final CampaignId CAMPAIGN = CampaignId.random();
  private static final CampaignId OTHER = CampaignId.random();

  private Records records = new Records(new MemoryAttempts());

  /** A store and those who read it. */
  record Records(Attempts attempts, AttemptLog log, CallFigures figures) {
    Records(MemoryAttempts memory) {
      this(memory, memory, new MemoryCallFigures(memory));
    }
  }

  /** An empty store. */
  abstract Records records();

  @BeforeEach
  void begin() {
    records = records();
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  private static GateVerdict verdict(boolean isAllowed) {
    return new GateVerdict(
        List.of(
            new GateCheck(GateRule.NUMBER, true, "MOBILE", null),
            new GateCheck(GateRule.HOURS, isAllowed, "12:00", null)));
  }

  private AttemptId opened(CampaignId campaign, String id, int minute) {
    PhoneNumber number = new PhoneNumber("+861380000%04d".formatted(minute));
    AttemptId attempt = new AttemptId(id);
    assertThat(
            records
                .attempts()
                .open(
                    Attempt.open(
                        attempt,
                        LeadFixtures.claimed(new LeadId(7), campaign, number),
                        "10000",
                        at(minute))))
        .isTrue();
    return attempt;
  }

  private void ended(CampaignId campaign, String id, int minute, CallOutcome outcome) {
    AttemptId attempt = opened(campaign, id, minute);
    records.attempts().dialled(attempt, verdict(true));
    records.attempts().end(attempt, outcome, at(minute + 1));
  }

  /** Five calls, one of them going on, one refusal, and a call of another campaign. */
  private void aDay() {
    ended(CAMPAIGN, "a", 0, CallOutcome.CONNECTED);
    ended(CAMPAIGN, "b", 5, CallOutcome.ABANDONED);
    ended(CAMPAIGN, "c", 40, CallOutcome.BUSY);
    ended(CAMPAIGN, "d", 50, CallOutcome.CONNECTED);
    records.attempts().dialled(opened(CAMPAIGN, "e", 55), verdict(true));
    records.attempts().refused(opened(CAMPAIGN, "f", 57), verdict(false), at(57));
    ended(OTHER, "x", 58, CallOutcome.CONNECTED);
  }

  private static AttemptLog.Asked asked(
      @Nullable CallOutcome outcome, Attempt.@Nullable State state, @Nullable String after) {
    return new AttemptLog.Asked(
        CAMPAIGN, at(0), at(60), outcome, state, after == null ? null : new AttemptId(after));
  }

  private List<String> page(AttemptLog.Asked asked, int size) {
    return records.log().page(asked, size).stream().map(one -> one.id().value()).toList();
  }

  @Test
  void theLogTellsTheLatestFirstInPieces() {
    aDay();
    assertThat(page(asked(null, null, null), 4)).containsExactly("f", "e", "d", "c");
    assertThat(page(asked(null, null, "c"), 4)).containsExactly("b", "a");
    assertThat(page(asked(null, null, null).after(new AttemptId("b")), 4)).containsExactly("a");
  }

  @Test
  void theLogTellsWhatIsAskedForOnly() {
    aDay();
    assertThat(page(asked(CallOutcome.CONNECTED, null, null), 9)).containsExactly("d", "a");
    assertThat(page(asked(null, Attempt.State.REFUSED, null), 9)).containsExactly("f");
    assertThat(page(new AttemptLog.Asked(CAMPAIGN, at(5), at(50), null, null, null), 9))
        .containsExactly("c", "b");
    assertThat(page(new AttemptLog.Asked(CampaignId.random(), at(0), at(60), null, null, null), 9))
        .isEmpty();
  }

  @Test
  void anAttemptIsToldAsItIsKept() {
    aDay();
    Attempt told = records.log().page(asked(null, Attempt.State.REFUSED, null), 1).getFirst();
    assertThat(records.attempts().find(told.id())).contains(told);
  }

  @Test
  void callsAreCountedByWhatTheyCameTo() {
    aDay();
    assertThat(records.figures().attempts(CAMPAIGN))
        .isEqualTo(
            new CallFigures.Attempts(
                5,
                Map.of(CallOutcome.CONNECTED, 2L, CallOutcome.ABANDONED, 1L, CallOutcome.BUSY, 1L),
                Map.of(GateRule.HOURS, 1L)));
    assertThat(records.figures().callsSince(CAMPAIGN, at(40))).isEqualTo(3);
    assertThat(records.figures().attempts(CampaignId.random()))
        .isEqualTo(new CallFigures.Attempts(0, Map.of(), Map.of()));
  }

  @Test
  void halfHoursAreThoseOfTheClock() {
    aDay();
    assertThat(records.figures().halfHours(CAMPAIGN, at(0), at(60)))
        .containsExactly(new HalfHour(at(0), 2, 2, 1), new HalfHour(at(30), 3, 1, 0));
    assertThat(records.figures().halfHours(CAMPAIGN, at(41), at(60)))
        .containsExactly(new HalfHour(at(30), 2, 1, 0));
  }

  @Test
  void theWorstHalfHourEndsWithAnAnsweredCall() {
    aDay();
    assertThat(records.figures().worstHalfHour(CAMPAIGN, at(0), at(60)))
        .isCloseTo(0.5, Assertions.within(1e-9));
    assertThat(records.figures().worstHalfHour(CAMPAIGN, at(5), at(60)))
        .isCloseTo(1, Assertions.within(1e-9));
    assertThat(records.figures().worstHalfHour(OTHER, at(0), at(50))).isZero();
  }
}
