package io.lianxi.ivr.account;

import io.lianxi.acd.customer.Customers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Self-service from the local user base. */
@Configuration(proxyBeanMethods = false)
public class AccountConfig {

  @Bean
  Lookups lookups(Customers customers) {
    return new CustomerLookups(customers);
  }
}
