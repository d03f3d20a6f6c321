package io.lianxi.desktop.app;

import io.lettuce.core.api.sync.RedisCommands;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Is Redis usable? */
final class RedisHealth extends AbstractHealthIndicator {
  private final RedisCommands<String, String> redis;

  RedisHealth(RedisCommands<String, String> redis) {
    super("Redis does not answer");
    this.redis = redis;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status("PONG".equals(redis.ping()) ? "UP" : "DOWN");
  }
}
