package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalRedisTest {
  @Test
  void aFreshDatabaseIsEmpty() {
    String uri = TestServers.freshRedis();
    assertThat(ask(uri, "key", "value")).isNull();
  }

  @Test
  void valuesOutliveAKilledRun() {
    try (LocalHome home = LocalHome.open(Path.of("target", "test-servers-kill-redis"))) {
      LocalRedis killed = LocalRedis.start(home, 0);
      ask(killed.uri(), "kept", "seven");
      try (LocalRedis next = LocalRedis.start(home, 0)) {
        assertThat(next.uri()).isNotEqualTo(killed.uri());
        assertThat(ask(next.uri(), "kept", "eight")).isEqualTo("seven");
      }
    }
  }

  /** Sets a key and gives what it held before. */
  private static String ask(String uri, String key, String value) {
    try (RedisClient client = RedisClient.create(uri);
        StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.sync().setGet(key, value);
    }
  }
}
