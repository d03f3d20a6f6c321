package io.lianxi.ivr.wechat.budget;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.event.RedisScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each budget as one short text, changed only by who has read its newest. */
final class RedisBudgets implements Budgets {
  private static final String KEY = "lianxi:wechat:budget:";
  private static final Duration KEPT = Budget.MESSAGE_WINDOW.plusHours(1);
  private static final int PARTS = 3;

  private final RedisCommands<String, String> redis;
  private final RedisScript replace;

  RedisBudgets(StatefulRedisConnection<String, String> connection) {
    this.redis = connection.sync();
    this.replace = new RedisScript(RedisBudgets.class, "replace.lua", connection);
  }

  @Override
  public Budget find(String follower) {
    String written = redis.get(KEY + follower);
    return written == null ? Budget.NOTHING : read(written);
  }

  @Override
  public boolean replace(String follower, Budget known, Budget next) {
    return replace.run(
        new RedisScript.Call(
            List.of(KEY + follower),
            List.of(
                known.equals(Budget.NOTHING) ? "" : write(known),
                write(next),
                Long.toString(KEPT.toSeconds()))));
  }

  private static String write(Budget budget) {
    return millis(budget.wroteAt())
        + "|"
        + millis(budget.actedAt())
        + "|"
        + budget.sent().stream().map(RedisBudgets::millis).collect(Collectors.joining(","));
  }

  private static String millis(@Nullable Instant at) {
    return at == null ? "" : Long.toString(at.toEpochMilli());
  }

  private static Budget read(String written) {
    String[] parts = written.split("\\|", PARTS);
    return new Budget(
        instant(parts[0]),
        instant(parts[1]),
        Stream.of(parts[2].split(",", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> Instant.ofEpochMilli(Long.parseLong(part)))
            .toList());
  }

  private static @Nullable Instant instant(String millis) {
    return millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
