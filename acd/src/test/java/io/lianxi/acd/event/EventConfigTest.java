package io.lianxi.acd.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
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
}
