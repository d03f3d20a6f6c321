package io.lianxi.acd.customer;

import io.lianxi.acd.secret.Attempts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

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

  @Bean
  Register register(JdbcTemplate jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    return new PostgresRegister(jdbc, new TransactionTemplate(transactions), json);
  }

  @Bean
  Revising revising(Register register, Clock clock) {
    return new Revising(register, clock);
  }

  /**
   * @param lockedFor how long a customer is locked out after the last wrong password
   */
  @Bean
  ServicePasswords servicePasswords(
      Customers customers,
      Register register,
      Attempts attempts,
      PasswordEncoder encoder,
      @Value("${lianxi.service-password.locked-for:PT30M}") String lockedFor) {
    return new ServicePasswords(customers, register, attempts, encoder, Duration.parse(lockedFor));
  }
}
