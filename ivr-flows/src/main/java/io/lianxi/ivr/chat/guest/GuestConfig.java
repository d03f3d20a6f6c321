package io.lianxi.ivr.chat.guest;

import io.lianxi.ivr.chat.Conversations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes part in conversations beside their agents, in Postgres. */
@Configuration(proxyBeanMethods = false)
public class GuestConfig {
  @Bean
  Guests chatGuests(JdbcClient jdbc) {
    return new PostgresGuests(jdbc);
  }

  @Bean
  Conference chatConference(Guests guests, Conversations conversations, Clock clock) {
    return new Conference(guests, conversations, clock);
  }
}
