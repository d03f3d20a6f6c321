package io.lianxi.ticket.group;

import io.lianxi.acd.edition.EditionStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored groups. */
@Configuration(proxyBeanMethods = false)
public class GroupConfig {

  @Bean
  Groups groups(EditionStores stores) {
    return new Groups(stores.open("ticket_groups", Group.class));
  }
}
