package io.lianxi.desktop.limit;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/** Counters in Redis, and whom they count. */
@Configuration(proxyBeanMethods = false)
public class LimitConfig {

  @Bean
  MinuteCounts minuteCounts(StatefulRedisConnection<String, String> connection) {
    return new RedisMinuteCounts(connection);
  }

  /** The name is the one that Spring looks for. */
  @Bean
  ForwardedHeaderTransformer forwardedHeaderTransformer(
      @Value("${lianxi.trusted-proxies:0}") int count) {
    return new TrustedProxies(count);
  }
}
