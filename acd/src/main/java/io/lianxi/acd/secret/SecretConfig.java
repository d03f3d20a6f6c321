package io.lianxi.acd.secret;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords of staff and customers are kept, and the counters of attempts in Redis. */
@Configuration(proxyBeanMethods = false)
public class SecretConfig {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** OWASP's second choice of Argon2id: 19 MiB, two passes; about 50 ms here. */
  private static final int MEMORY_KIB = 19456;

  private static final int PASSES = 2;

  @Bean
  PasswordEncoder passwords() {
    return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
  }

  @Bean
  Attempts attempts(StatefulRedisConnection<String, String> connection) {
    return new RedisAttempts(connection);
  }
}
