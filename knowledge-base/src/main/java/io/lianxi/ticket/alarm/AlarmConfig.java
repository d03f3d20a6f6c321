package io.lianxi.ticket.alarm;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.work.Belongings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Alarms in Postgres. */
@Configuration(proxyBeanMethods = false)
public class AlarmConfig {

  @Bean
  Alarms alarms(JdbcClient jdbc, JsonMapper json) {
    return new PostgresAlarms(jdbc, json);
  }

  /** Only agents are in groups. */
  @Bean
  Memberships memberships(Groups groups) {
    return person -> AgentId.parse(person).map(groups::of).orElse(Set.of());
  }

  @Bean
  Belongings alarmsOfTickets(Alarms alarms) {
    return alarms::forget;
  }
}
