package io.lianxi.acd.agent;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Agents in Postgres, presences in Redis. */
@Configuration(proxyBeanMethods = false)
public class AgentConfig {

  @Bean
  Agents agents(JdbcClient jdbc, JsonMapper json) {
    return new PostgresAgents(jdbc, json);
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
