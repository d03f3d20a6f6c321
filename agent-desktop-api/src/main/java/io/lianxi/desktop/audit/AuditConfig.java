package io.lianxi.desktop.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail in Postgres. */
@Configuration(proxyBeanMethods = false)
public class AuditConfig {

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc) {
    return new PostgresAuditTrail(jdbc);
  }
}
