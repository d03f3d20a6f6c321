package io.lianxi.acd.event;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The feed in Redis and the log in Postgres. */
@Configuration(proxyBeanMethods = false)
public class EventConfig {
  /** A minute, as is usual, would hold up every door and every stop while Redis is away. */
  private static final Duration REDIS_ANSWERS_WITHIN = Duration.ofSeconds(5);

  @Bean(destroyMethod = "shutdown")
  RedisClient redisClient(@Value("${spring.data.redis.url}") String url) {
    RedisURI address = RedisURI.create(url);
    address.setTimeout(REDIS_ANSWERS_WITHIN);
    RedisClient client = RedisClient.create(address);
    // also of commands that are waited for without a time limit of their own: see RedisAnswer
    client.setOptions(ClientOptions.builder().timeoutOptions(TimeoutOptions.enabled()).build());
    return client;
  }

  @Bean(destroyMethod = "close")
  StatefulRedisConnection<String, String> redisConnection(RedisClient client) {
    return client.connect(RedisText.UTF8);
  }

  @Bean
  RedisCommands<String, String> redis(StatefulRedisConnection<String, String> connection) {
    return connection.sync();
  }

  @Bean(destroyMethod = "close")
  RedisEventFeed redisEventFeed(
      RedisClient client, StatefulRedisConnection<String, String> connection) {
    return new RedisEventFeed(client, connection);
  }

  @Bean(destroyMethod = "close")
  @Primary
  EventFeed eventFeed(RedisEventFeed feed) {
    return new SharedFeed(feed);
  }

  @Bean
  EventLog eventLog(
      EventFeed feed,
      List<EventArchive> archives,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    return new EventLog(
        feed, archives, new PostgresLogCursor(jdbc, new TransactionTemplate(transactions)));
  }
}
