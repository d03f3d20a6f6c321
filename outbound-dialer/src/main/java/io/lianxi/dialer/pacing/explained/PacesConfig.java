package io.lianxi.dialer.pacing.explained;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Paces in Postgres. */
@Configuration(proxyBeanMethods = false)
public class PacesConfig {
  @Bean
  Paces paces(JdbcClient jdbc, JsonMapper json) {
    return new PostgresPaces(jdbc, json);
  }
}
