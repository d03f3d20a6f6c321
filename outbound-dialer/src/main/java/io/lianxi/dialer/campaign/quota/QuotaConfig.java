package io.lianxi.dialer.campaign.quota;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cells in Postgres. */
@Configuration(proxyBeanMethods = false)
public class QuotaConfig {
  @Bean
  Cells cells(JdbcClient jdbc) {
    return new PostgresCells(jdbc);
  }
}
