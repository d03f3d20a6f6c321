package io.lianxi.acd.edition;

import io.lianxi.acd.time.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Documents in Postgres and in memory. */
@Configuration(proxyBeanMethods = false)
public class EditionConfig {
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(1);

  @Bean
  PostgresEditionStores editionStores(JdbcClient jdbc, JsonMapper json) {
    return new PostgresEditionStores(jdbc, json);
  }

  @Bean
  Ticker editionsTicker(PostgresEditionStores editionStores) {
    return new Ticker("editions", LOOK_FOR_CHANGES, editionStores::refresh);
  }
}
