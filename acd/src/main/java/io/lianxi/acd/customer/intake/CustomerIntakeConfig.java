package io.lianxi.acd.customer.intake;

import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.billing.Billing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Files of customers. */
@Configuration(proxyBeanMethods = false)
public class CustomerIntakeConfig {

  @Bean
  CustomerIntake customerIntake(Revising revising, Billing billing, PasswordEncoder encoder) {
    return new CustomerIntake(revising, billing, encoder);
  }
}
