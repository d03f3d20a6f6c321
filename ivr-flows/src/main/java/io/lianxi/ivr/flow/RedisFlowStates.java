package io.lianxi.ivr.flow;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.ContactId;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each state as JSON under its contact. */
final class RedisFlowStates implements FlowStates {
  private static final String STATE = "lianxi:flow:";
  private static final Duration KEPT = Duration.ofDays(1);

  private final RedisCommands<String, String> redis;

  /** Expressions know whole numbers as long ones only. */
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  RedisFlowStates(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public void keep(ContactId contact, Paused paused) {
    redis.set(STATE + contact, json.writeValueAsString(paused), SetArgs.Builder.ex(KEPT));
  }

  @Override
  public Optional<Paused> find(ContactId contact) {
    return Optional.ofNullable(redis.get(STATE + contact))
        .map(text -> json.readValue(text, Paused.class));
  }

  @Override
  public void forget(ContactId contact) {
    redis.del(STATE + contact);
  }
}
