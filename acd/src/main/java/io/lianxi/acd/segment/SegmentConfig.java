package io.lianxi.acd.segment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Segments of the customers in Postgres. */
@Configuration(proxyBeanMethods = false)
public class SegmentConfig {
  @Bean
  Segments segments(JdbcClient jdbc) {
    return new PostgresSegments(jdbc);
  }
}
