package io.lianxi.desktop.limit;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.event.RedisScript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Counters in Redis, under names that nobody outside chooses. */
final class RedisMinuteCounts implements MinuteCounts {
  private static final String KEY = "lianxi:count:";

  private final RedisCommands<String, String> redis;
  private final RedisScript count;

  RedisMinuteCounts(StatefulRedisConnection<String, String> connection) {
    this.redis = connection.sync();
    this.count = new RedisScript(RedisMinuteCounts.class, "count.lua", connection);
  }

  @Override
  public int count(String what) {
    String value = redis.get(key(what));
    return value == null ? 0 : Integer.parseInt(value);
  }

  @Override
  public void add(String what) {
    addUpTo(Integer.MAX_VALUE, what);
  }

  @Override
  public boolean addUpTo(int most, String what) {
    return count.run(new RedisScript.Call(List.of(key(what)), List.of(String.valueOf(most))));
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
