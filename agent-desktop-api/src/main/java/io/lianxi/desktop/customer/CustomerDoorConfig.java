package io.lianxi.desktop.customer;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.intake.CustomerIntake;
import io.lianxi.desktop.supervisor.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The doors to customers. */
@Configuration(proxyBeanMethods = false)
public class CustomerDoorConfig {

  @Bean
  CustomerApi customerApi(Customers customers, Billing billing) {
    return new CustomerApi(customers, billing);
  }

  @Bean
  CustomerChangeApi customerChangeApi(
      Customers customers,
      Register register,
      Revising revising,
      PasswordEncoder encoder,
      Changes changes) {
    return new CustomerChangeApi(customers, register, revising, encoder, changes);
  }

  @Bean
  CustomerImportApi customerImportApi(CustomerIntake intake, Changes changes) {
    return new CustomerImportApi(intake, changes);
  }
}
