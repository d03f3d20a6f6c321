package io.lianxi.desktop.login;

import io.lettuce.core.GetExArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.event.RedisAnswer;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in Redis, known there only by the digest of their token. */
final class RedisSessions implements Sessions {
  private static final String KEY = "lianxi:session:";
  static final Duration LIFE = Duration.ofHours(12);

  private final StatefulRedisConnection<String, String> redis;
  private final JsonMapper json;

  RedisSessions(StatefulRedisConnection<String, String> redis, JsonMapper json) {
    this.redis = redis;
    this.json = json;
  }

  @Override
  public Opened open(StaffMember member) {
    String token = Secret.random();
    Session session = new Session(member, Secret.random());
    redis
        .sync()
        .setex(KEY + Secret.digest(token), LIFE.toSeconds(), json.writeValueAsString(session));
    return new Opened(token, session);
  }

  @Override
  public Optional<Session> find(String token) {
    GetExArgs stays = new GetExArgs().ex(LIFE);
    String key = KEY + Secret.digest(token);
    return Optional.ofNullable(RedisAnswer.of(redis.async().getex(key, stays)))
        .map(body -> json.readValue(body, Session.class));
  }

  @Override
  public void close(String token) {
    redis.sync().del(KEY + Secret.digest(token));
  }
}
