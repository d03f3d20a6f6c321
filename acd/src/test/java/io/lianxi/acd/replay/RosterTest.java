package io.lianxi.acd.replay;

import static io.lianxi.acd.replay.PastDay.BILLING;
import static io.lianxi.acd.replay.PastDay.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.queue.QueueFixtures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

  private static Agent agent(int number, QueueName queue) {
    return new Agent(
        new AgentId("a%02d".formatted(number)),
        "",
        List.of(),
        Set.of(queue),
        Capacity.oneCall(),
        "");
  }

  /** Half of them serve each of two queues; each second one comes late. */
  private static Roster of(int count) {
    List<Agent> agents = new ArrayList<>();
    List<Roster.Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Agent agent = agent(i, i < count / 2 ? BILLING : QueueFixtures.FAULTS);
      agents.add(agent);
      changes.add(new Roster.Change(agent.id(), Presence.AVAILABLE, at(i % 2 == 0 ? 0 : 3_600)));
      changes.add(new Roster.Change(agent.id(), Presence.OFFLINE, at(7_200)));
    }
    return new Roster(agents, changes);
  }

  @ParameterizedTest
  @CsvSource({"1,20", "1.2,24", "1.02,20", "1.03,21", "0.8,16", "0.1,2", "0.01,1", "2.5,50"})
  void agentsAreWhole(double factor, int count) {
    assertThat(of(20).scaled(factor).agents()).hasSize(count);
  }

  @Test
  void oneForOneIsEverybodyAsTheyWere() {
    Roster before = of(20);
    Roster after = before.scaled(1);
    assertThat(after.agents()).containsExactlyInAnyOrderElementsOf(before.agents());
    assertThat(after.changes()).containsExactlyInAnyOrderElementsOf(before.changes());
  }

  @Test
  void whoIsAddedOrTakenAwayIsSpreadOverQueuesAndShifts() {
    for (double factor : new double[] {0.6, 1.4}) {
      Roster scaled = of(40).scaled(factor);
      long billing =
          scaled.agents().stream().filter(agent -> agent.queues().contains(BILLING)).count();
      long late =
          scaled.changes().stream()
              .filter(c -> c.presence() == Presence.AVAILABLE && c.at().equals(at(3_600)))
              .count();
      assertThat(billing).isEqualTo(scaled.agents().size() / 2);
      assertThat(late).isEqualTo(scaled.agents().size() / 2);
    }
  }

  @Test
  void whoIsAddedHasAnIdOfTheirOwnAndComesAndGoesLikeTheOriginal() {
    Roster scaled = of(2).scaled(2);
    assertThat(scaled.agents())
        .extracting(agent -> agent.id().value())
        .containsExactlyInAnyOrder("a00", "a01", "a00_2", "a01_2");
    assertThat(scaled.changes())
        .contains(new Roster.Change(new AgentId("a01_2"), Presence.AVAILABLE, at(3_600)));
  }

  @Test
  void longIdsAreShortenedToStayIds() {
    AgentId longest = new AgentId("a".repeat(32));
    Set<AgentId> taken = new HashSet<>(Set.of(longest));
    assertThat(Roster.free(longest, taken).value()).hasSize(32).endsWith("a_2");
    assertThat(Roster.free(longest, taken).value()).hasSize(32).endsWith("a_3");
  }

  @Test
  void whoNeverCameIsNotCounted() {
    Roster roster =
        Roster.of(
            List.of(agent(1, BILLING), agent(2, BILLING)),
            List.of(
                new AgentEvent.PresenceChanged(new AgentId("a01"), Presence.AVAILABLE, null, at(5)),
                new AgentEvent.PresenceChanged(new AgentId("a02"), Presence.OFFLINE, null, at(5)),
                new AgentEvent.PresenceChanged(
                    new AgentId("stranger"), Presence.AVAILABLE, null, at(5))));
    assertThat(roster.agents()).extracting(agent -> agent.id().value()).containsExactly("a01");
  }

  @Test
  void whoHasChosenToLeaveHasLeft() {
    AgentId id = new AgentId("a01");
    Roster roster =
        Roster.of(
            List.of(agent(1, BILLING)),
            List.of(
                new AgentEvent.PresenceChanged(id, Presence.AVAILABLE, null, at(5)),
                new AgentEvent.NextPresenceChosen(id, Presence.OFFLINE, null, at(50)),
                new AgentEvent.PresenceChanged(id, Presence.OFFLINE, null, at(90))));
    assertThat(roster.changes())
        .startsWith(
            new Roster.Change(id, Presence.AVAILABLE, at(5)),
            new Roster.Change(id, Presence.OFFLINE, at(50)));
  }
}
