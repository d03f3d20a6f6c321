package io.lianxi.acd.routing;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.contact.Fence;
import java.util.Optional;
import java.util.UUID;

/** The lease as a Redis key that expires; its value is the token, {@code <epoch>-<random>}. */
final class RedisLease implements Lease {
  static final String KEY = "lianxi:lease:routing";
  private static final String EPOCH = "lianxi:lease:routing:epoch";

  /** KEYS: lease, epoch. ARGV: token held or '', random, term (ms). The token, or ''. */
  private static final String HOLD =
      """
      local holder = redis.call('GET', KEYS[1])
      if holder and holder ~= ARGV[1] then return '' end
      if not holder then
        holder = redis.call('INCR', KEYS[2]) .. '-' .. ARGV[2]
      end
      redis.call('SET', KEYS[1], holder, 'PX', ARGV[3])
      return holder
      """;

  /** KEYS: lease. ARGV: token held. */
  private static final String RELEASE =
      """
      if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
      return ''
      """;

  private final RedisCommands<String, String> redis;
  private final String random = UUID.randomUUID().toString();
  private String token = "";

  RedisLease(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public synchronized Optional<Fence> hold() {
    token =
        redis.eval(
            HOLD,
            ScriptOutputType.VALUE,
            new String[] {KEY, EPOCH},
            token,
            random,
            Long.toString(TERM.toMillis()));
    return token.isEmpty() ? Optional.empty() : Optional.of(new Fence(KEY, token));
  }

  @Override
  public synchronized void release() {
    if (!token.isEmpty()) {
      redis.eval(RELEASE, ScriptOutputType.VALUE, new String[] {KEY}, token);
      token = "";
    }
  }
}
