package io.lianxi.ivr.chat;

import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** News as entries of the feed's stream. */
final class RedisChatNews implements ChatNews {
  private static final Logger LOG = LoggerFactory.getLogger(RedisChatNews.class);
  private static final String FEED = "lianxi:feed";

  private final RedisCommands<String, String> redis;

  RedisChatNews(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public void tell(Told told) {
    try {
      redis.xadd(
          FEED,
          new XAddArgs(),
          Map.of(
              "topic", TOPIC,
              "subject", told.contact().value(),
              "address", told.address().text(),
              "kind", told.kind().name(),
              "number", Long.toString(told.number())));
    } catch (RuntimeException e) {
      // what it tells of is kept already, and found by whoever looks
      LOG.warn("conversation {} has news that nobody hears of: {}", told.contact(), e.toString());
    }
  }
}
