package io.lianxi.acd.agent;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresAgentsTest extends AgentsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Agents agents() {
    CORE.reset();
    return copy();
  }

  /** The store in another copy of the application. */
  private static PostgresAgents copy() {
    return new PostgresAgents(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }

  @Test
  void anotherCopySeesAChangeWhenItLooks() {
    Agents here = agents();
    PostgresAgents there = copy();
    assertThat(there.all()).isEmpty();
    here.save(agent(WANG, BILLING));
    assertThat(there.find(WANG)).isEmpty();
    there.known().refresh();
    assertThat(there.find(WANG)).contains(agent(WANG, BILLING));
  }
}
