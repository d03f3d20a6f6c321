package io.lianxi.ivr.chat;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.ContactId;
import java.time.Duration;
import java.util.Optional;

/** Each secret under its message, for a while. */
final class RedisSecrets implements Secrets {
  private static final String SECRET = "lianxi:chat:secret:";
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final RedisCommands<String, String> redis;

  RedisSecrets(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  private static String key(ContactId contact, long number) {
    return SECRET + contact + ":" + number;
  }

  @Override
  public void keep(ContactId contact, long number, String text) {
    redis.set(key(contact, number), text, SetArgs.Builder.ex(KEPT));
  }

  @Override
  public Optional<String> find(ContactId contact, long number) {
    return Optional.ofNullable(redis.get(key(contact, number)));
  }

  @Override
  public void forget(ContactId contact, long number) {
    redis.del(key(contact, number));
  }
}
