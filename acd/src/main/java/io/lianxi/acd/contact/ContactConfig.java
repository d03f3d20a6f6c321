package io.lianxi.acd.contact;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.agent.Agents;
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

/** Live contacts in Redis, their history in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ContactConfig {
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(1);

  @Bean
  Contacts contacts(
      StatefulRedisConnection<String, String> redis,
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
  PostgresDispositions dispositions(JdbcClient jdbc) {
    return new PostgresDispositions(jdbc);
  }

  @Bean
  LastKnown<Integer, Disposition> knownDispositions(PostgresDispositions dispositions) {
    return dispositions.known();
  }

  @Bean
  Ticker dispositionsTicker(LastKnown<Integer, Disposition> knownDispositions) {
    return new Ticker("dispositions", LOOK_FOR_CHANGES, knownDispositions::refresh);
  }
}
