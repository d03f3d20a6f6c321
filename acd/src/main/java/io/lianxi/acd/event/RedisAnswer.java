package io.lianxi.acd.event;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisFuture;
import java.util.concurrent.TimeUnit;

/**
 * What Redis answers, waited for as often as thousands of times a second. The client lets no
 * command go on for longer than it may ({@link EventConfig}); a time limit of who waits, as in
 * Lettuce's own synchronous commands, would wake another thread twice for each of them.
 */
public final class RedisAnswer {
  private static final int NO_LIMIT = 0;

  private RedisAnswer() {}

  /** Waits for the answer; throws what Lettuce's synchronous commands throw. */
  public static <T> T of(RedisFuture<T> sent) {
    return LettuceFutures.awaitOrCancel(sent, NO_LIMIT, TimeUnit.NANOSECONDS);
  }
}
