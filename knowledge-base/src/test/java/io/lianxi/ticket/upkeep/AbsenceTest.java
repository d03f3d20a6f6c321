package io.lianxi.ticket.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {
  private static final Instant T0 = Instant.parse("2026-09-28T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final AgentId EXPERT = new AgentId("expert");

  private static AgentState state(Presence presence, Instant since) {
    return new AgentState(EXPERT, presence, null, since, since, Map.of(), null, Workload.NONE);
  }

  private static Absence at(Absence before, AgentState state, Instant now) {
    return before.with(List.of(state), now);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFLINE,PT59M,false",
    "OFFLINE,PT1H,false",
    "OFFLINE,PT1H1S,true",
    "AVAILABLE,PT10H,false",
    "NOT_READY,PT10H,false",
  })
  void onlyWhoIsOfflineForLongerThanAllowedIsAway(Presence presence, Duration ago, boolean isAway) {
    Absence absence = at(Absence.NOBODY, state(presence, T0.minus(ago)), T0);
    assertThat(absence.longerThan(HOUR, T0).contains(EXPERT)).isEqualTo(isAway);
  }

  @Test
  void ofWhomNothingIsKnownIsAwaySinceThatWasFirstSeen() {
    AgentState unknown = AgentState.offline(EXPERT);
    Absence first = at(Absence.NOBODY, unknown, T0);
    assertThat(first.longerThan(HOUR, T0)).isEmpty();
    Absence later = at(first, unknown, T0.plus(HOUR).plusSeconds(1));
    assertThat(later.longerThan(HOUR, T0.plus(HOUR).plusSeconds(1))).containsExactly(EXPERT);
  }

  @Test
  void whoCameBackInBetweenIsAwayAnew() {
    AgentState unknown = AgentState.offline(EXPERT);
    Absence back =
        at(at(Absence.NOBODY, unknown, T0), state(Presence.AVAILABLE, T0), T0.plusSeconds(60));
    Instant late = T0.plus(HOUR).plusSeconds(30);
    assertThat(at(back, unknown, late).longerThan(HOUR, late)).isEmpty();
  }
}
