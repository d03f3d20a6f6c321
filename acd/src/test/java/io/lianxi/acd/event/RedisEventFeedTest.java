package io.lianxi.acd.event;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.local.TestServers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class RedisEventFeedTest extends EventFeedContract {
  private static final RedisClient CLIENT = RedisClient.create(TestServers.freshRedis());
  private static final StatefulRedisConnection<String, String> CONNECTION = CLIENT.connect();
  private static final RedisEventFeed FEED = new RedisEventFeed(CLIENT, CONNECTION);

  @AfterAll
  static void stop() {
    FEED.close();
    CLIENT.shutdown();
  }

  @Override
  EventFeed feed() {
    CONNECTION.sync().flushdb();
    return FEED;
  }

  @Override
  void append(String topic, String subject, Map<String, String> fields) {
    Map<String, String> body = new HashMap<>(fields);
    body.put("topic", topic);
    body.put("subject", subject);
    CONNECTION.sync().xadd(RedisEventFeed.KEY, body);
  }
}
