package io.lianxi.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One day each; {@link PacingRun} runs many, and of more teams. */
class PacingSimulationTest {
  private static DayFigures run(CallingDay day, int agents, PacingPolicy policy) {
    Instant begin = CallFloor.BEGIN;
    Shift shift = new Shift(begin, begin.plusSeconds(day.seconds()));
    Pacing pacing = new Pacing(policy, shift, AbandonCount.NONE);
    return new CallFloor(day, agents, 1, Pacer.of(pacing)).run();
  }

  @Test
  void progressiveAbandonsNobody() {
    DayFigures day = run(CallingDay.base(), 15, PacingPolicy.usual(PacingMode.PROGRESSIVE));
    assertThat(day.abandoned()).isZero();
    assertThat(day.occupancy()).isBetween(0.6, 0.7);
  }

  @ParameterizedTest
  @CsvSource({"15, 0.82", "30, 0.87"})
  void predictiveKeepsAgentsBusyWithinTheCap(int agents, double occupancy) {
    DayFigures day = run(CallingDay.base(), agents, PacingPolicy.usual(PacingMode.PREDICTIVE));
    assertThat(day.abandoned()).isBetween(0.01, 0.03);
    assertThat(day.occupancy()).isGreaterThan(occupancy);
  }

  @Test
  void powerWithTooManyLinesIsHeldAtTheCap() {
    PacingPolicy policy = PacingPolicy.usual(PacingMode.POWER).withLinesPerAgent(4);
    assertThat(run(CallingDay.base(), 15, policy).abandoned()).isBetween(0.01, 0.03);
  }

  @Test
  void theSameSeedIsTheSameDay() {
    PacingPolicy policy = PacingPolicy.usual(PacingMode.PREDICTIVE).withFewestAgents(0);
    assertThat(run(CallingDay.base(), 5, policy)).isEqualTo(run(CallingDay.base(), 5, policy));
  }
}
