package io.lianxi.dialer.campaign.lead;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadCourseTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final RecycleRules RULES = RecycleRules.usual();

  private static Lead lead(int numbers) {
    return new Lead(
        new LeadId(1),
        CampaignId.random(),
        "C1",
        "客户",
        IntStream.range(0, numbers)
            .mapToObj(
                i ->
                    new LeadNumber(
                        new PhoneNumber("+861380000000" + i), LeadNumber.Type.MOBILE, false))
            .toList(),
        "",
        null,
        0,
        0,
        Map.of(),
        null,
        LeadState.CALLING,
        0,
        0,
        Map.of(),
        1,
        NOW,
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, 0, PT1H",
    "NO_ANSWER, 1, PT4H",
    "MACHINE, 1, PT4H",
    "ABANDONED, 0, PT72H",
    "CONGESTION, 0, PT1H",
    "NETWORK, 0, PT1H",
    "INVALID, 1, PT0S"
  })
  void eachOutcomeHasItsOwnWayOn(CallOutcome outcome, int position, Duration after) {
    Lead next = LeadCourse.after(lead(2), outcome, RULES, NOW);
    assertThat(next.state()).isEqualTo(LeadState.READY);
    assertThat(next.position()).isEqualTo(position);
    assertThat(next.nextAt()).isEqualTo(NOW.plus(after));
    assertThat(next.calls()).isEqualTo(1);
    assertThat(next.tries()).isEqualTo(Map.of(outcome, 1));
  }

  @Test
  void whoTalkedToAnAgentWaitsForWhatTheAgentSays() {
    Lead talked = LeadCourse.after(lead(1), CallOutcome.CONNECTED, RULES, NOW);
    assertThat(talked.state()).isEqualTo(LeadState.CALLING);
    assertThat(talked.calls()).isEqualTo(1);
  }

  @Test
  void anOutcomeThatCameTooOftenClosesTheLead() {
    Lead lead = lead(1);
    for (int i = 0; i < 3; i++) {
      lead = LeadCourse.after(lead, CallOutcome.BUSY, RULES, NOW);
      assertThat(lead.state()).isEqualTo(LeadState.READY);
    }
    Lead last = LeadCourse.after(lead, CallOutcome.BUSY, RULES, NOW);
    assertThat(last.closedAs()).isEqualTo(LeadClosing.UNREACHABLE);
  }

  @Test
  void aNumberThatNobodyHasIsNotCalledAgain() {
    Lead next = LeadCourse.after(lead(2), CallOutcome.INVALID, RULES, NOW);
    assertThat(next.numbers().getFirst().isDead()).isTrue();
    Lead again = LeadCourse.after(next, CallOutcome.NO_ANSWER, RULES, NOW);
    assertThat(again.position()).as("the only one left").isEqualTo(1);
    Lead last = LeadCourse.after(again, CallOutcome.INVALID, RULES, NOW);
    assertThat(last.closedAs()).isEqualTo(LeadClosing.NO_NUMBER);
  }

  @Test
  void outcomesThatNoRuleNamesCloseTheLead() {
    Lead next = LeadCourse.after(lead(2), CallOutcome.BUSY, new RecycleRules(Map.of()), NOW);
    assertThat(next.closedAs()).isEqualTo(LeadClosing.UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({"INFORMED, INFORMED", "OPTED_OUT, REFUSED"})
  void whoWasToldTheMessageOrWantsNoneIsCalledNoMore(CallOutcome outcome, LeadClosing as) {
    Lead next = LeadCourse.after(lead(2), outcome, RULES, NOW);
    assertThat(next.closedAs()).isEqualTo(as);
    assertThat(next.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"WON", "LOST", "REFUSED", "TICKET"})
  void resultsCloseTheLead(LeadClosing as) {
    LeadResult result =
        switch (as) {
          case WON -> new LeadResult.Won(null);
          case LOST -> new LeadResult.Lost(null);
          case REFUSED -> new LeadResult.DoNotCall();
          default -> new LeadResult.Ticket();
        };
    assertThat(LeadCourse.after(lead(1), result, NOW).closedAs()).isEqualTo(as);
  }

  @Test
  void whoWantsToBeCalledBackIsCalledThen() {
    Instant at = NOW.plus(Duration.ofDays(2));
    Lead promised = promised(at, at.plusSeconds(3600));
    assertThat(promised.nextAt()).isEqualTo(at.plusSeconds(3000));
    assertThat(promised.state()).isEqualTo(LeadState.READY);
    LeadResult later = new LeadResult.TryAgain(Duration.ofHours(5));
    assertThat(LeadCourse.after(lead(1), later, NOW).nextAt())
        .isEqualTo(NOW.plus(Duration.ofHours(5)));
  }

  private static Lead promised(Instant at, Instant until) {
    Callback callback = Callback.of(at, until, WANG, CallbackRules.USUAL);
    return LeadCourse.after(lead(2), new LeadResult.CallBack(callback), NOW);
  }

  @Test
  void whoIsNotReachedAsPromisedIsCalledSoAgainWhileThereIsTime() {
    Lead called = promised(NOW, NOW.plus(Duration.ofHours(6))).calling();
    Lead again = LeadCourse.after(called, CallOutcome.BUSY, RULES, NOW);
    assertThat(again.promised())
        .isEqualTo(
            Callback.of(
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(6)),
                WANG,
                CallbackRules.USUAL));
    Lead late = LeadCourse.after(again.calling(), CallOutcome.BUSY, RULES, called.nextAt());
    assertThat(late.promised()).isNull();
    assertThat(late.nextAt()).isEqualTo(called.nextAt().plus(Duration.ofHours(1)));
  }

  @Test
  void aPromiseThatTheGateRefusesTillItIsTooLateIsAnybodysThen() {
    Lead lead = promised(NOW, NOW.plusSeconds(3600)).calling();
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    Lead later = LeadCourse.refused(lead, Optional.of(tomorrow));
    assertThat(later.promised())
        .isEqualTo(new Callback(tomorrow, tomorrow.plusSeconds(3600), tomorrow, null));
    assertThat(LeadCourse.untouched(lead, NOW).promised()).isEqualTo(lead.promised());
  }

  @Test
  void whomTheGateRefusesForAWhileComesThen() {
    Instant at = NOW.plusSeconds(60);
    Lead later = LeadCourse.refused(lead(2), Optional.of(at));
    assertThat(later.nextAt()).isEqualTo(at);
    assertThat(later.calls()).isZero();
  }

  @Test
  void whomTheGateRefusesForGoodIsTriedOnAnotherNumberOrClosed() {
    Lead other = LeadCourse.refused(lead(2), Optional.empty());
    assertThat(other.position()).isEqualTo(1);
    assertThat(other.state()).isEqualTo(LeadState.READY);
    assertThat(LeadCourse.refused(other, Optional.empty()).closedAs())
        .isEqualTo(LeadClosing.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({"-1, PT1H, most", "21, PT1H, most", "1, -PT1S, after", "1, P91D, after"})
  void retriesThatCannotBeAreRefused(int most, Duration after, @Nullable String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retry(most, after, false))
        .withMessageContaining(field);
  }

  @Property(tries = 300)
  void everyLeadIsClosedAtSomeTimeAndNeverCallsADeadNumber(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int numbers) {
    Random random = new Random(seed);
    List<CallOutcome> outcomes =
        List.of(
            CallOutcome.BUSY,
            CallOutcome.NO_ANSWER,
            CallOutcome.MACHINE,
            CallOutcome.INVALID,
            CallOutcome.CONGESTION,
            CallOutcome.NETWORK,
            CallOutcome.ABANDONED,
            CallOutcome.UNKNOWN);
    Lead lead = lead(numbers);
    int calls = 0;
    while (lead.state() != LeadState.CLOSED) {
      assertThat(lead.numbers().get(lead.position()).isDead()).isFalse();
      lead = LeadCourse.after(lead, outcomes.get(random.nextInt(outcomes.size())), RULES, NOW);
      assertThat(++calls).isLessThan(60);
    }
  }
}
