package io.lianxi.acd.queue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Queue policies in Postgres. */
@Configuration(proxyBeanMethods = false)
public class QueueConfig {

  @Bean
  Queues queues(JdbcClient jdbc, JsonMapper json) {
    return new PostgresQueues(jdbc, json);
  }
}
