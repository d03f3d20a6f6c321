package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import java.util.stream.IntStream;
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

  @Test
  void theFileDoesNotGrowFromStartToStart() {
    String value = "v".repeat(100_000);
    Path file = Path.of("target", "test-servers-grown-redis", "redis", "appendonly.aof");
    try (LocalHome home = LocalHome.open(Path.of("target", "test-servers-grown-redis"))) {
      try (LocalRedis first = LocalRedis.start(home, 0)) {
        IntStream.range(0, 50).forEach(i -> ask(first.uri(), "key", value));
      }
      assertThat(file.toFile().length()).isGreaterThan(50L * value.length());
      try (LocalRedis next = LocalRedis.start(home, 0)) {
        await().until(() -> file.toFile().length() < 2L * value.length());
        assertThat(ask(next.uri(), "key", "other")).isEqualTo(value);
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
