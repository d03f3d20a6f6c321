package io.lianxi.desktop.customer;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.Register;
import io.lianxi.acd.customer.Revising;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.intake.CustomerIntake;
import io.lianxi.acd.customer.note.CustomerNotes;
import io.lianxi.acd.handling.CustomerCalls;
import io.lianxi.desktop.chat.Written;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.chat.identity.Identities;
import io.lianxi.ivr.chat.identity.Persons;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.reach.Reaching;
import java.time.Clock;
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
  FollowerApi followerApi(
      Contacted contacted,
      Persons persons,
      Profiles profiles,
      Reaching reaching,
      Written written,
      Changes changes) {
    return new FollowerApi(contacted, persons, profiles, reaching, written, changes);
  }

  @Bean
  IdentityApi identityApi(
      Contacted contacted,
      Identities identities,
      Profiles profiles,
      Customers customers,
      Changes changes) {
    return new IdentityApi(contacted, identities, profiles, customers, changes);
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

  @Bean
  CustomerNoteApi customerNoteApi(
      Customers customers, CustomerNotes notes, Changes changes, Clock clock) {
    return new CustomerNoteApi(customers, notes, changes, clock);
  }
}
