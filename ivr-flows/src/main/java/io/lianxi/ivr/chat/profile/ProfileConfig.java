package io.lianxi.ivr.chat.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ProfileConfig {

  @Bean
  Profiles chatProfiles(JdbcClient jdbc) {
    return new PostgresProfiles(jdbc);
  }
}
