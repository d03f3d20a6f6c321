package io.lianxi.dialer.blending;

import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.report.Wallboard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Stances in Postgres, and the figures of the wallboard that they follow from. */
@Configuration(proxyBeanMethods = false)
public class BlendingConfig {
  @Bean
  Stances stances(JdbcClient jdbc, JsonMapper json) {
    return new PostgresStances(jdbc, json);
  }

  @Bean
  InboundFigures inboundFigures(Wallboard wallboard, Queues queues) {
    return new WallboardInbound(wallboard, queues);
  }
}
