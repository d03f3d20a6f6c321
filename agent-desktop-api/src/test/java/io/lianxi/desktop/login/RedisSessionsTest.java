package io.lianxi.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.lettuce.core.protocol.CommandType;
import io.lianxi.acd.Language;
import io.lianxi.acd.local.TestServers;
import io.lianxi.desktop.login.Sessions.Opened;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class RedisSessionsTest {
  private static final StaffMember MEMBER =
      new StaffMember("agent01", "甲", Role.AGENT, Language.ZH);

  private final RedisURI address = RedisURI.create(TestServers.freshRedis());
  private final RedisClient client = RedisClient.create(address);
  private final AtomicLong asked = counted();
  private final RedisCommands<String, String> redis = client.connect().sync();
  private final JsonMapper json = JsonMapper.builder().build();
  private final RedisSessions here = new RedisSessions(client, json);
  private final RedisSessions there = new RedisSessions(client, json);

  /** How often anybody is asked for a key. */
  private AtomicLong counted() {
    AtomicLong count = new AtomicLong();
    client.addListener(
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            if (event.getCommand().getType() == CommandType.GET) {
              count.incrementAndGet();
            }
          }
        });
    return count;
  }

  @AfterEach
  void close() {
    client.shutdown();
  }

  /** A session that both know by heart. */
  private Opened known() {
    Opened opened = here.open(MEMBER);
    await()
        .until(
            () -> {
              long before = asked.get();
              here.find(opened.token());
              there.find(opened.token());
              return asked.get() == before;
            });
    return opened;
  }

  @Test
  void whoeverAsksAgainIsNotLookedUpAgain() {
    Opened opened = known();
    long before = asked.get();
    assertThat(here.find(opened.token())).contains(opened.session());
    assertThat(there.find(opened.token())).contains(opened.session());
    assertThat(asked).hasValue(before);
  }

  @Test
  void whatEndsHereEndsHereAtOnceAndThereAsSoonAsRedisTells() {
    Opened opened = known();
    here.close(opened.token());
    assertThat(here.find(opened.token())).isEmpty();
    await().until(() -> there.find(opened.token()).isEmpty());
  }

  /** The connections on which sessions are told of. */
  private List<Long> listening() {
    String here = " db=" + address.getDatabase() + " ";
    return redis
        .clientList()
        .lines()
        .filter(line -> line.contains(here) && line.matches(".* flags=[A-Za-z]*B.*"))
        .map(line -> Long.valueOf(line.replaceAll("^id=([0-9]+) .*", "$1")))
        .toList();
  }

  @Test
  void whatEndsWhileNobodyIsToldIsForgottenToo() {
    Opened opened = known();
    List<Long> listening = listening();
    assertThat(listening).hasSize(2);
    redis.multi();
    listening.forEach(id -> redis.clientKill(KillArgs.Builder.id(id)));
    redis.del("lianxi:session:" + Secret.digest(opened.token()));
    redis.exec();
    await().until(() -> here.find(opened.token()).isEmpty());
    await().until(() -> there.find(opened.token()).isEmpty());
  }

  @Test
  void whoWasCutOffIsToldAgain() {
    known();
    listening().forEach(id -> redis.clientKill(KillArgs.Builder.id(id)));
    Opened next = known();
    here.close(next.token());
    await().until(() -> there.find(next.token()).isEmpty());
  }

  @Test
  void whenRedisIsEmptiedNobodyIsLoggedIn() {
    Opened opened = known();
    redis.flushdb();
    await().until(() -> here.find(opened.token()).isEmpty());
  }

  @Test
  void whoeverIsThereLivesOn() {
    Opened opened = known();
    String key = "lianxi:session:" + Secret.digest(opened.token());
    redis.expire(key, Duration.ofMinutes(1));
    await()
        .until(
            () -> {
              here.find(opened.token());
              return redis.ttl(key) > RedisSessions.LIFE.minusMinutes(1).toSeconds();
            });
  }

  @Test
  void nobodyIsKnownByAnotherToken() {
    known();
    assertThat(here.find("")).isEmpty();
    assertThat(here.find(Secret.random())).isEmpty();
  }
}
