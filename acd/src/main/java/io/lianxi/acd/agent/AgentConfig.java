package io.lianxi.acd.agent;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.time.LastKnown;
import io.lianxi.acd.time.Ticker;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Agents in Postgres and in memory, presences in Redis. */
@Configuration(proxyBeanMethods = false)
public class AgentConfig {
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(1);

  @Bean
  PostgresAgents agents(JdbcClient jdbc, JsonMapper json) {
    return new PostgresAgents(jdbc, json);
  }

  @Bean
  LastKnown<AgentId, Agent> knownAgents(PostgresAgents agents) {
    return agents.known();
  }

  @Bean
  Ticker agentsTicker(LastKnown<AgentId, Agent> knownAgents) {
    return new Ticker("agents", LOOK_FOR_CHANGES, knownAgents::refresh);
  }

  @Bean
  Presences presences(
      StatefulRedisConnection<String, String> connection,
      JsonMapper json,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new RedisPresences(connection, json, zone);
  }

  /** Also the archive of the event log. */
  @Bean
  PostgresAgentHistory agentHistory(JdbcTemplate jdbc, JsonMapper json) {
    return new PostgresAgentHistory(jdbc, json);
  }
}
