package io.lianxi.acd.customer.billing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Bills, contracts and usage in Postgres. */
@Configuration(proxyBeanMethods = false)
public class BillingConfig {

  @Bean
  Billing billing(JdbcTemplate jdbc, JsonMapper json) {
    return new PostgresBilling(jdbc, json);
  }
}
