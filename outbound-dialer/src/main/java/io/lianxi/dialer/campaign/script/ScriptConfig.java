package io.lianxi.dialer.campaign.script;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways through scripts in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ScriptConfig {
  @Bean
  ScriptPaths scriptPaths(JdbcClient jdbc) {
    return new PostgresScriptPaths(jdbc);
  }
}
