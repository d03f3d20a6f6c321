package io.lianxi.acd.event;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XTrimArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The feed as a Redis stream. */
final class RedisEventFeed implements EventFeed, AutoCloseable {
  /** Written to by the Lua scripts of the events' owners. */
  static final String KEY = "lianxi:feed";

  private final RedisClient client;
  private final StatefulRedisConnection<String, String> shared;
  // A blocking read takes up its whole connection, so each reader borrows one.
  private final Queue<StatefulRedisConnection<String, String>> idle = new ConcurrentLinkedQueue<>();

  RedisEventFeed(RedisClient client, StatefulRedisConnection<String, String> shared) {
    this.client = client;
    this.shared = shared;
  }

  @Override
  public String end() {
    List<StreamMessage<String, String>> newest =
        shared.sync().xrevrange(KEY, Range.unbounded(), Limit.from(1));
    return newest.isEmpty() ? START : newest.getFirst().getId();
  }

  @Override
  public List<Entry> read(String position, int limit, Duration wait) {
    XReadArgs count = XReadArgs.Builder.count(limit);
    if (wait.isZero()) {
      return entries(xread(shared, count, position));
    }
    StatefulRedisConnection<String, String> borrowed = idle.poll();
    StatefulRedisConnection<String, String> connection =
        borrowed == null ? client.connect(RedisText.UTF8) : borrowed;
    try {
      List<Entry> read = entries(xread(connection, count.block(wait), position));
      idle.add(connection);
      return read;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void trim(String position) {
    // MINID keeps its argument; the next id is the first that stays.
    int dash = position.indexOf('-');
    String next =
        position.substring(0, dash + 1) + (Long.parseLong(position.substring(dash + 1)) + 1);
    shared.sync().xtrim(KEY, XTrimArgs.Builder.minId(next).approximateTrimming());
  }

  @SuppressWarnings("unchecked") // Lettuce's varargs of a generic type
  private static List<StreamMessage<String, String>> xread(
      StatefulRedisConnection<String, String> connection, XReadArgs arguments, String position) {
    return RedisAnswer.of(
        connection.async().xread(arguments, XReadArgs.StreamOffset.from(KEY, position)));
  }

  private static List<Entry> entries(List<StreamMessage<String, String>> messages) {
    return messages.stream().map(RedisEventFeed::entry).toList();
  }

  private static Entry entry(StreamMessage<String, String> message) {
    Map<String, String> body = message.getBody();
    return new Entry(
        message.getId(), body.getOrDefault("topic", ""), body.getOrDefault("subject", ""), body);
  }

  @Override
  public void close() {
    for (StatefulRedisConnection<String, String> connection; (connection = idle.poll()) != null; ) {
      connection.close();
    }
  }
}
