package io.lianxi.acd.agent;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
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
    return new PostgresAgents(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
