package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.event.EventArchive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of flows in Postgres. */
@Configuration(proxyBeanMethods = false)
public class FlowFigureConfig {

  @Bean
  FlowCounts flowCounts(JdbcClient jdbc) {
    return new PostgresFlowCounts(jdbc);
  }

  @Bean
  EventArchive flowArchive(FlowCounts flowCounts) {
    return new FlowArchive(flowCounts);
  }
}
