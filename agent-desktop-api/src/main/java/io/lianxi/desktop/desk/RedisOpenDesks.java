package io.lianxi.desktop.desk;

import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.AgentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Open desks as a sorted set in Redis, by when each was seen. */
final class RedisOpenDesks implements OpenDesks {
  private static final String KEY = "lianxi:desks";

  private final RedisCommands<String, String> redis;

  RedisOpenDesks(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public void seen(Collection<AgentId> agents, Instant now) {
    Object[] scoresAndNames =
        agents.stream()
            .flatMap(agent -> Stream.of((double) now.toEpochMilli(), agent.value()))
            .toArray();
    if (scoresAndNames.length > 0) {
      redis.zadd(KEY, scoresAndNames);
    }
  }

  @Override
  public List<AgentId> notSeenSince(Instant moment) {
    return redis.zrangebyscore(KEY, Range.create(0, moment.toEpochMilli())).stream()
        .map(AgentId::new)
        .toList();
  }

  @Override
  public boolean forget(AgentId agent) {
    Long removed = redis.zrem(KEY, agent.value());
    return removed != null && removed == 1;
  }
}
