package io.lianxi.ivr.chat.file;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ChatFileConfig {

  @Bean
  ChatFiles chatFiles(JdbcClient jdbc) {
    return new PostgresChatFiles(jdbc);
  }
}
