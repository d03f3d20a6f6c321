package io.lianxi.acd.agent;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.agent.AgentFixtures.withRoomFor;
import static io.lianxi.acd.agent.AgentFixtures.withoutQueues;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Skill;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of agents does. */
abstract class AgentsContract {

  /** A store without agents. */
  abstract Agents agents();

  @Test
  void anUnknownAgentIsNotFound() {
    assertThat(agents().find(WANG)).isEmpty();
  }

  @Test
  void anAgentIsFoundAsSaved() {
    Agents agents = agents();
    Agent wang =
        withRoomFor(
            2, agent(WANG, List.of(new Skill("zh", 5), new Skill("en", 2)), BILLING, FAULTS));
    Agent li = withoutQueues(agent(LI, List.of()));
    agents.save(wang);
    agents.save(li);
    assertThat(agents.find(WANG)).contains(wang);
    assertThat(agents.find(LI)).contains(li);
    assertThat(agents.all()).containsExactly(li, wang);
  }

  @Test
  void whoeverSavesSeesItAtOnce() {
    Agents agents = agents();
    agents.save(agent(WANG, BILLING));
    assertThat(agents.all()).hasSize(1);
    Agent moved = agent(WANG, FAULTS);
    agents.save(moved);
    assertThat(agents.all()).containsExactly(moved);
  }

  @Test
  void theListIsTheSameUntilAnAgentHasChanged() {
    Agents agents = agents();
    agents.save(agent(WANG, BILLING));
    List<Agent> all = agents.all();
    assertThat(agents.all()).isSameAs(all);
    agents.save(agent(LI, BILLING));
    assertThat(agents.all()).isNotSameAs(all).hasSize(2);
  }

  @Test
  void thePhonesPasswordStaysOutOfLogs() {
    assertThat(agent(WANG, BILLING).toString()).doesNotContain("secret");
  }
}
