package io.lianxi.acd.secret;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.event.RedisScript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** Attempts as counters in Redis, under names that nobody outside chooses. */
final class RedisAttempts implements Attempts {
  private static final String KEY = "lianxi:attempts:";

  private final RedisCommands<String, String> redis;
  private final RedisScript claim;

  RedisAttempts(StatefulRedisConnection<String, String> connection) {
    this.redis = connection.sync();
    this.claim = new RedisScript(RedisAttempts.class, "claim.lua", connection);
  }

  @Override
  public boolean claim(String what, int most, Duration memory) {
    return claim.run(
        new RedisScript.Call(
            List.of(key(what)), List.of(String.valueOf(most), String.valueOf(memory.toMillis()))));
  }

  @Override
  public int count(String what) {
    String value = redis.get(key(what));
    return value == null ? 0 : Integer.parseInt(value);
  }

  @Override
  public Duration remembered(String what) {
    return Duration.ofMillis(Math.max(0, redis.pttl(key(what))));
  }

  @Override
  public void forget(String what) {
    redis.del(key(what));
  }

  private static String key(String what) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return KEY + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
