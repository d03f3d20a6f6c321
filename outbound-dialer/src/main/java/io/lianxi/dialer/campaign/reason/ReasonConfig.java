package io.lianxi.dialer.campaign.reason;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reasons in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ReasonConfig {
  @Bean
  ReasonLists reasonLists(JdbcClient jdbc, JsonMapper json) {
    return new PostgresReasonLists(jdbc, json);
  }

  @Bean
  GivenReasons givenReasons(JdbcClient jdbc) {
    return new PostgresGivenReasons(jdbc);
  }

  @Bean
  ReasonFigures reasonFigures(JdbcClient jdbc) {
    return new PostgresReasonFigures(jdbc);
  }
}
