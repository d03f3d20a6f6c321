package io.lianxi.acd.contact;

import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.agent.Agents;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Live contacts in Redis, their history in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ContactConfig {

  @Bean
  Contacts contacts(
      RedisCommands<String, String> redis,
      JsonMapper json,
      Agents agents,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new RedisContacts(redis, json, agents, zone);
  }

  /** Also the archive of the event log. */
  @Bean
  PostgresContactHistory contactHistory(JdbcTemplate batch, JdbcClient jdbc, JsonMapper json) {
    return new PostgresContactHistory(batch, jdbc, json);
  }

  @Bean
  Dispositions dispositions(JdbcClient jdbc) {
    return new PostgresDispositions(jdbc);
  }
}
