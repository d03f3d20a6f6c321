package io.lianxi.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.agent.Workload;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LostDeskLoopTest {
  private static final AgentId ME = new AgentId("agent01");

  private final Set<AgentId> openHere = new HashSet<>();
  private final Map<AgentId, Instant> seen = new HashMap<>();
  private final Map<AgentId, AgentState> states = new HashMap<>();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private LostDeskLoop loop = loop();

  private LostDeskLoop loop() {
    return new LostDeskLoop(new Seen(), () -> openHere, new Present(), new Now());
  }

  private void after(int seconds) {
    for (int i = 0; i < seconds; i++) {
      now = now.plusSeconds(1);
      loop.sweep();
    }
  }

  private void available() {
    new Present().change(ME, Presence.AVAILABLE, null, now);
  }

  private @Nullable NotReadyReason reason() {
    return new Present().find(ME).reason();
  }

  @Test
  void anAgentWhoseDeskIsGoneForHalfAMinuteIsTakenOut() {
    openHere.add(ME);
    available();
    after(60);
    openHere.clear();
    after(29);
    assertThat(reason()).isNull();
    after(2);
    assertThat(reason()).isEqualTo(NotReadyReason.CONNECTION_LOST);
  }

  @Test
  void aDeskThatComesBackInTimeIsForgiven() {
    openHere.add(ME);
    available();
    after(60);
    openHere.clear();
    after(20);
    openHere.add(ME);
    after(60);
    assertThat(reason()).isNull();
  }

  @Test
  void anAgentWhoNeverOpenedADeskIsLeftAlone() {
    available();
    after(120);
    assertThat(reason()).isNull();
  }

  @Test
  void aPauseIsNotOverwritten() {
    openHere.add(ME);
    after(5);
    new Present().change(ME, Presence.NOT_READY, NotReadyReason.MEAL, now);
    openHere.clear();
    after(60);
    assertThat(reason()).isEqualTo(NotReadyReason.MEAL);
  }

  @Test
  void afterARestartDesksHaveHalfAMinuteToComeBack() {
    openHere.add(ME);
    available();
    after(60);
    openHere.clear();
    now = now.plusSeconds(600);
    loop = loop();
    after(29);
    assertThat(reason()).isNull();
    after(2);
    assertThat(reason()).isEqualTo(NotReadyReason.CONNECTION_LOST);
  }

  private final class Seen implements OpenDesks {
    @Override
    public void seen(Collection<AgentId> agents, Instant at) {
      agents.forEach(agent -> seen.put(agent, at));
    }

    @Override
    public List<AgentId> notSeenSince(Instant moment) {
      return seen.entrySet().stream()
          .filter(entry -> !entry.getValue().isAfter(moment))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public boolean forget(AgentId agent) {
      return seen.remove(agent) != null;
    }
  }

  private final class Present implements Presences {
    @Override
    public AgentState find(AgentId agent) {
      return states.getOrDefault(agent, AgentState.offline(agent));
    }

    @Override
    public List<AgentState> findAll(List<AgentId> agents) {
      return agents.stream().map(this::find).toList();
    }

    @Override
    public AgentState change(
        AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant at) {
      AgentState state =
          new AgentState(agent, presence, reason, at, at, Map.of(), null, Workload.NONE);
      states.put(agent, state);
      return state;
    }

    @Override
    public AgentState changeAfterContact(
        AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant at) {
      throw new AssertionError("a desk that is lost does not wait");
    }
  }

  private final class Now extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
