package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tickets' clocks run by. */
@Configuration(proxyBeanMethods = false)
public class SlaConfig {

  @Bean
  SlaRules slaRules(SlaPolicies policies, Calendars calendars) {
    return new StoredSlaRules(policies, calendars);
  }
}
