package io.lianxi.dialer.campaign.preview;

import io.lianxi.dialer.campaign.lead.Leads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reservations in Postgres. */
@Configuration(proxyBeanMethods = false)
public class PreviewConfig {
  @Bean
  Reservations reservations(JdbcClient jdbc, Leads leads) {
    return new PostgresReservations(jdbc, leads);
  }
}
