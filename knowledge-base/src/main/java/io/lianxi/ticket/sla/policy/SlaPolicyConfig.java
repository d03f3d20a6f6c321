package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.edition.EditionStores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored policy on tickets. */
@Configuration(proxyBeanMethods = false)
public class SlaPolicyConfig {

  @Bean
  SlaPolicies slaPolicies(EditionStores stores, Clock clock) {
    return new SlaPolicies(stores.open("sla_policies", SlaPolicy.class), clock);
  }
}
