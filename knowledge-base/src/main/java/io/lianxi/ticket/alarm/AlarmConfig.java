package io.lianxi.ticket.alarm;

import io.lianxi.ticket.work.Belongings;
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

  @Bean
  Belongings alarmsOfTickets(Alarms alarms) {
    return alarms::forget;
  }
}
