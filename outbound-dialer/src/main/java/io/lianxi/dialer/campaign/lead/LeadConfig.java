package io.lianxi.dialer.campaign.lead;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Leads in Postgres. */
@Configuration(proxyBeanMethods = false)
public class LeadConfig {
  @Bean
  Leads leads(JdbcClient jdbc, JsonMapper json) {
    return new PostgresLeads(jdbc, json);
  }
}
