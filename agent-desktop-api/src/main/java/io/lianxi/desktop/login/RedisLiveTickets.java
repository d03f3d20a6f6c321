package io.lianxi.desktop.login;

import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Live tickets in Redis. */
final class RedisLiveTickets implements LiveTickets {
  private static final String KEY = "lianxi:live-ticket:";
  private static final Duration LIFE = Duration.ofSeconds(30);

  private final RedisCommands<String, String> redis;
  private final JsonMapper json;

  RedisLiveTickets(RedisCommands<String, String> redis, JsonMapper json) {
    this.redis = redis;
    this.json = json;
  }

  @Override
  public String issue(StaffMember member) {
    String ticket = Secret.random();
    redis.setex(KEY + Secret.digest(ticket), LIFE.toSeconds(), json.writeValueAsString(member));
    return ticket;
  }

  @Override
  public Optional<StaffMember> redeem(String ticket) {
    return Optional.ofNullable(redis.getdel(KEY + Secret.digest(ticket)))
        .map(body -> json.readValue(body, StaffMember.class));
  }
}
