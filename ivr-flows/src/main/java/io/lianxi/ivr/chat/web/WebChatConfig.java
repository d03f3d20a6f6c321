package io.lianxi.ivr.chat.web;

import io.lianxi.ivr.chat.outbox.ChatOutlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visitors of the web chat. */
@Configuration(proxyBeanMethods = false)
public class WebChatConfig {

  @Bean
  WebTokens webTokens(
      JdbcClient jdbc, @Value("${lianxi.chat.customer-secret:}") String customerKey) {
    return new WebTokens(new PostgresKeys(jdbc).find("visitors"), customerKey);
  }

  @Bean
  FileSeals chatFileSeals(JdbcClient jdbc) {
    return new FileSeals(new PostgresKeys(jdbc).find("files"));
  }

  @Bean
  ChatOutlet webOutlet() {
    return new WebOutlet();
  }
}
