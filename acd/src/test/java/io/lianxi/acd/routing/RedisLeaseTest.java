package io.lianxi.acd.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisLeaseTest extends LeaseContract {
  private static final RedisClient CLIENT = RedisClient.create(TestServers.freshRedis());
  private static final RedisCommands<String, String> REDIS = CLIENT.connect().sync();

  @AfterAll
  static void stop() {
    CLIENT.shutdown();
  }

  @BeforeEach
  void nobodyHasEverLed() {
    REDIS.flushdb();
  }

  @Override
  Lease lease() {
    return new RedisLease(REDIS);
  }

  @Override
  void expire() {
    REDIS.del(RedisLease.KEY);
  }

  @Test
  void itLastsForItsTermFromTheLastTimeItWasHeld() {
    Lease lease = lease();
    assertThat(lease.hold()).isPresent();
    REDIS.pexpire(RedisLease.KEY, 500);
    assertThat(lease.hold()).isPresent();
    assertThat(REDIS.pttl(RedisLease.KEY)).isBetween(2000L, Lease.TERM.toMillis());
  }
}
