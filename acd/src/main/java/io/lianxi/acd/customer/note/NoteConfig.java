package io.lianxi.acd.customer.note;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes of customers in Postgres. */
@Configuration(proxyBeanMethods = false)
public class NoteConfig {
  @Bean
  CustomerNotes customerNotes(JdbcClient jdbc) {
    return new PostgresCustomerNotes(jdbc);
  }
}
