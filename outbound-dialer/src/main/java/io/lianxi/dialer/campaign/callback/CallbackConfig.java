package io.lianxi.dialer.campaign.callback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Promises in Postgres. */
@Configuration(proxyBeanMethods = false)
public class CallbackConfig {
  @Bean
  Promises promises(JdbcClient jdbc, JsonMapper json) {
    return new PostgresPromises(jdbc, json);
  }
}
