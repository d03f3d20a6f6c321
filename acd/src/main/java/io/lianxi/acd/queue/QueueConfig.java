package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.time.LastKnown;
import io.lianxi.acd.time.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Queue policies in Postgres and in memory. */
@Configuration(proxyBeanMethods = false)
public class QueueConfig {
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(1);

  @Bean
  PostgresQueues queues(JdbcClient jdbc, JsonMapper json) {
    return new PostgresQueues(jdbc, json);
  }

  @Bean
  LastKnown<QueueName, QueuePolicy> knownQueues(PostgresQueues queues) {
    return queues.known();
  }

  @Bean
  Ticker queuesTicker(LastKnown<QueueName, QueuePolicy> knownQueues) {
    return new Ticker("queues", LOOK_FOR_CHANGES, knownQueues::refresh);
  }
}
