package io.lianxi.dialer.campaign.attempt;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Attempts in Postgres. */
@Configuration(proxyBeanMethods = false)
public class AttemptConfig {
  @Bean
  Attempts campaignAttempts(JdbcClient jdbc, JsonMapper json) {
    return new PostgresAttempts(jdbc, json);
  }

  @Bean
  AttemptLog attemptLog(JdbcClient jdbc, JsonMapper json) {
    return new PostgresAttemptLog(jdbc, json);
  }

  @Bean
  CallFigures callFigures(JdbcClient jdbc) {
    return new PostgresCallFigures(jdbc);
  }

  @Bean
  TalkFigures talkFigures(JdbcClient jdbc) {
    return new PostgresTalkFigures(jdbc);
  }
}
