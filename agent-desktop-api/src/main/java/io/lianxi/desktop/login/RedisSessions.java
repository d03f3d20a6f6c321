package io.lianxi.desktop.login;

import io.lettuce.core.GetExArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in Redis, known there only by the digest of their token. */
final class RedisSessions implements Sessions {
  private static final String KEY = "lianxi:session:";
  static final Duration LIFE = Duration.ofHours(12);

  private final RedisCommands<String, String> redis;
  private final JsonMapper json;

  RedisSessions(RedisCommands<String, String> redis, JsonMapper json) {
    this.redis = redis;
    this.json = json;
  }

  @Override
  public Opened open(StaffMember member) {
    String token = Secret.random();
    Session session = new Session(member, Secret.random());
    redis.setex(KEY + Secret.digest(token), LIFE.toSeconds(), json.writeValueAsString(session));
    return new Opened(token, session);
  }

  @Override
  public Optional<Session> find(String token) {
    return Optional.ofNullable(redis.getex(KEY + Secret.digest(token), new GetExArgs().ex(LIFE)))
        .map(body -> json.readValue(body, Session.class));
  }

  @Override
  public void close(String token) {
    redis.del(KEY + Secret.digest(token));
  }
}
