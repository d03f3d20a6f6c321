package io.lianxi.dialer.campaign.lead.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Looks through leads in Postgres. */
@Configuration(proxyBeanMethods = false)
public class LeadSearchConfig {
  @Bean
  LeadPages leadPages(JdbcClient jdbc, JsonMapper json) {
    return new PostgresLeadPages(jdbc, json);
  }

  @Bean
  PromisedLeads promisedLeads(JdbcClient jdbc) {
    return new PostgresPromisedLeads(jdbc);
  }
}
