package io.lianxi.dialer.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.Heard.Verdict;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.hearing.MachineTally.Listening;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of hearings does. */
abstract class HearingsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final CampaignId CAMPAIGN = CampaignId.random();
  private static final CampaignId OTHER = CampaignId.random();

  private Hearings hearings = new MemoryHearings(call -> CAMPAIGN);

  /**
   * An empty store.
   *
   * @param campaigns of the calls whose names are one letter each; others are no attempts
   */
  abstract Hearings hearings(Map<String, CampaignId> campaigns);

  @BeforeEach
  void begin() {
    hearings =
        hearings(
            Map.of(
                "a", CAMPAIGN, "b", CAMPAIGN, "c", CAMPAIGN, "d", CAMPAIGN, "e", CAMPAIGN, "o",
                OTHER));
  }

  private void heard(String call, Verdict verdict, boolean isHungUp, int millis) {
    hearings.heard(
        new AttemptId(call), new Heard(verdict, "why", Duration.ofMillis(millis), isHungUp), NOW);
  }

  private void judged(String call, boolean isMachine) {
    hearings.judged(new AttemptId(call), isMachine, NOW);
  }

  private MachineTally tally() {
    return hearings.tally(CAMPAIGN, NOW, NOW.plusSeconds(1));
  }

  @Test
  void nothingHeardIsNothingToTell() {
    assertThat(tally()).isEqualTo(MachineTally.NONE);
  }

  @Test
  void whatWasHeardIsHeldAgainstWhatAgentsFound() {
    heard("a", Verdict.PERSON, false, 500);
    judged("a", false);
    heard("b", Verdict.UNSURE, false, 2_500);
    judged("b", true);
    heard("c", Verdict.MACHINE, true, 1_500);
    heard("d", Verdict.MACHINE, false, 1_600);
    judged("d", false);
    judged("e", true); // nobody had listened
    heard("o", Verdict.MACHINE, true, 9_000);
    assertThat(tally())
        .isEqualTo(
            new MachineTally(
                Map.of(Verdict.PERSON, 1L, Verdict.UNSURE, 1L, Verdict.MACHINE, 2L),
                1,
                3,
                2,
                1,
                1,
                new Listening(1_500, 2_500)));
  }

  @Test
  void whatIsToldTwiceCountsOnceAndTheLastWordOfAnAgentCounts() {
    judged("a", true);
    heard("a", Verdict.PERSON, false, 500);
    heard("a", Verdict.MACHINE, true, 900);
    judged("a", false);
    assertThat(tally())
        .isEqualTo(
            new MachineTally(Map.of(Verdict.PERSON, 1L), 0, 1, 0, 0, 0, new Listening(500, 500)));
  }

  @Test
  void callsOfNobodyAndOfOtherTimesAreLeftOut() {
    heard("unknown", Verdict.PERSON, false, 500);
    judged("unknown too", true);
    heard("a", Verdict.PERSON, false, 500);
    Function<Instant, MachineTally> from =
        start -> hearings.tally(CAMPAIGN, start, start.plusSeconds(10));
    assertThat(from.apply(NOW.plusSeconds(1))).isEqualTo(MachineTally.NONE);
    assertThat(from.apply(NOW.minusSeconds(10))).isEqualTo(MachineTally.NONE);
    assertThat(from.apply(NOW).heard()).isEqualTo(Map.of(Verdict.PERSON, 1L));
  }
}
