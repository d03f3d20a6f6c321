package io.lianxi.dialer.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns in Postgres. */
@Configuration(proxyBeanMethods = false)
public class CampaignConfig {
  @Bean
  Campaigns campaigns(JdbcClient jdbc, JsonMapper json) {
    return new PostgresCampaigns(jdbc, json);
  }
}
