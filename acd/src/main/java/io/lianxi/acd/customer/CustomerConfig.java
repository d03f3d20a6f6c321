package io.lianxi.acd.customer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers in Postgres. */
@Configuration(proxyBeanMethods = false)
public class CustomerConfig {

  @Bean
  Customers customers(JdbcClient jdbc) {
    return new PostgresCustomers(jdbc);
  }

  @Bean
  DoNotCall doNotCall(JdbcClient jdbc) {
    return new PostgresDoNotCall(jdbc);
  }
}
