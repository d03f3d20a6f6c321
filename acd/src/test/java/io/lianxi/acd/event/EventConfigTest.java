package io.lianxi.acd.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.local.TestServers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventConfigTest {

  @Test
  void aRedisThatIsAwayHoldsNobodyUpForLong() {
    RedisClient client = new EventConfig().redisClient(TestServers.freshRedis());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      assertThat(connection.getTimeout()).isEqualTo(Duration.ofSeconds(5));
    } finally {
      client.shutdown();
    }
  }

  @Test
  void whoeverWaitsForAnAnswerWaitsNoLongerThanACommandMayTake() {
    RedisClient client = new EventConfig().redisClient(TestServers.freshRedis());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.setTimeout(Duration.ofMillis(50));
      RedisFuture<KeyValue<String, String>> never = connection.async().blpop(0, "nobody-pushes");
      assertThatThrownBy(() -> RedisAnswer.of(never))
          .isInstanceOf(RedisCommandTimeoutException.class);
    } finally {
      client.shutdown();
    }
  }
}
