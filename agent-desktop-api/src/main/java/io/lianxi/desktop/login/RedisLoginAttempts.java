package io.lianxi.desktop.login;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;

/** Failures to log in as counters in Redis that begin anew each minute. */
final class RedisLoginAttempts implements LoginAttempts {
  private static final String KEY = "lianxi:login-failures:";
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int PER_ADDRESS = 60;
  private static final int PER_NAME = 10;

  private final RedisCommands<String, String> redis;

  RedisLoginAttempts(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public boolean mayTry(String address, String username) {
    return count(byAddress(address)) < PER_ADDRESS && count(byName(username)) < PER_NAME;
  }

  @Override
  public void failed(String address, String username) {
    count(byAddress(address), byName(username));
  }

  private int count(String key) {
    String value = redis.get(key);
    return value == null ? 0 : Integer.parseInt(value);
  }

  private void count(String... keys) {
    for (String key : keys) {
      redis.set(key, "0", SetArgs.Builder.nx().ex(WINDOW));
      redis.incr(key);
    }
  }

  private static String byAddress(String address) {
    return KEY + "address:" + address;
  }

  private static String byName(String username) {
    return KEY + "name:" + Secret.digest(username);
  }
}
