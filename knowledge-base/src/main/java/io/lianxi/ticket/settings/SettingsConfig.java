package io.lianxi.ticket.settings;

import io.lianxi.acd.edition.EditionStores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stored settings of tickets. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfig {

  @Bean
  Settings ticketSettings(EditionStores stores, Clock clock) {
    return new Settings(stores.open("ticket_settings", TicketSettings.class), clock);
  }
}
