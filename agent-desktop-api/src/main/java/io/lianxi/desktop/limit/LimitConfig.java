package io.lianxi.desktop.limit;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counters in Redis. */
@Configuration(proxyBeanMethods = false)
public class LimitConfig {

  @Bean
  MinuteCounts minuteCounts(StatefulRedisConnection<String, String> connection) {
    return new RedisMinuteCounts(connection);
  }
}
