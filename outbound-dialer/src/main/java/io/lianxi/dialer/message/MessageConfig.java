package io.lianxi.dialer.message;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of who was told a message. */
@Configuration(proxyBeanMethods = false)
public class MessageConfig {
  @Bean
  Messages messages(JdbcClient jdbc) {
    return new PostgresMessages(jdbc);
  }

  /** Part of the event log. */
  @Bean
  MessageArchive messageArchive(Messages messages) {
    return new MessageArchive(messages);
  }
}
