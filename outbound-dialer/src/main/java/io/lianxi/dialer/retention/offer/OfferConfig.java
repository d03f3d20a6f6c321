package io.lianxi.dialer.retention.offer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Offers in Postgres. */
@Configuration(proxyBeanMethods = false)
public class OfferConfig {
  @Bean
  Gifts gifts(JdbcClient jdbc, JsonMapper json) {
    return new PostgresGifts(jdbc, json);
  }

  @Bean
  OfferGiving offerGiving(Gifts gifts) {
    return new OfferGiving(gifts);
  }
}
