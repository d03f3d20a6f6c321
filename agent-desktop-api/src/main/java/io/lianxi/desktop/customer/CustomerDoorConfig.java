package io.lianxi.desktop.customer;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.intake.CustomerIntake;
import io.lianxi.acd.handling.CustomerCalls;
import io.lianxi.desktop.desk.Contacted;
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
  Calling calling(CustomerCalls calls, Customers customers, Changes changes) {
    return new Calling(calls, customers, changes);
  }

  @Bean
  ContactCallApi contactCallApi(Contacted contacted, Calling calling) {
    return new ContactCallApi(contacted, calling);
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
