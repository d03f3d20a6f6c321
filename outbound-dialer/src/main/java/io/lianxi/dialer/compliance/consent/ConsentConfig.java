package io.lianxi.dialer.compliance.consent;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents and refusals in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ConsentConfig {
  @Bean
  Refusals refusals(JdbcClient jdbc) {
    return new PostgresRefusals(jdbc);
  }

  @Bean
  Consents consents(JdbcClient jdbc) {
    return new PostgresConsents(jdbc);
  }
}
