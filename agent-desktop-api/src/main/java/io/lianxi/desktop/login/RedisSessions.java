package io.lianxi.desktop.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.StringCodec;
import io.lianxi.acd.event.RedisAnswer;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in Redis, known there only by the digest of their token. Those looked up in the last
 * seconds are kept in memory, since somebody who works asks several times a second; Redis tells of
 * each that changes or ends, and while it cannot tell, none is kept.
 */
final class RedisSessions implements Sessions, AutoCloseable {
  static final Duration LIFE = Duration.ofHours(12);

  private static final Logger LOG = LoggerFactory.getLogger(RedisSessions.class);
  private static final String KEY = "lianxi:session:";

  /** So long one that ended may go on where a network is cut without anybody being told. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  /** To live on is a change, too, of which all others are told: so not with each use. */
  private static final Duration UNUSED = Duration.ofMinutes(5);

  private static final int MOST_KEPT = 10_000;

  private final StatefulRedisConnection<String, String> redis;
  private final JsonMapper json;
  private final Cache<String, Session> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /** How often anything was told: what was asked for before that may be of before. */
  private final AtomicLong told = new AtomicLong();

  private volatile boolean isTold;

  RedisSessions(RedisClient client, JsonMapper json) {
    this.json = json;
    this.redis = client.connect();
    redis.addListener(this::changed);
    redis.addListener(
        new RedisConnectionStateListener() {
          @Override
          public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress to) {
            listen();
          }

          @Override
          public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            isTold = false;
            forgetAll();
          }
        });
    listen();
  }

  /** Has Redis tell of sessions, except of what is done here. */
  private void listen() {
    redis
        .async()
        .clientTracking(TrackingArgs.Builder.enabled().bcast().prefixes(KEY).noloop())
        .whenComplete(
            (done, e) -> {
              if (e == null) {
                isTold = true;
              } else {
                LOG.warn("Redis does not tell of sessions: each is looked up: {}", e.toString());
              }
            });
  }

  /** Redis names those that are others now, or none when all are gone. */
  private void changed(PushMessage message) {
    if (message.getType().equals("invalidate")) {
      if (message.getContent(StringCodec.UTF8::decodeKey).get(1) instanceof List<?> keys) {
        told.incrementAndGet();
        keys.forEach(key -> kept.invalidate(String.valueOf(key)));
      } else {
        forgetAll();
      }
    }
  }

  private void forgetAll() {
    told.incrementAndGet();
    kept.invalidateAll();
  }

  @Override
  public Opened open(StaffMember member) {
    String token = Secret.random();
    Session session = new Session(member, Secret.random());
    redis.sync().setex(key(token), LIFE.toSeconds(), json.writeValueAsString(session));
    return new Opened(token, session);
  }

  @Override
  public Optional<Session> find(String token) {
    String key = key(token);
    return Optional.ofNullable(kept.getIfPresent(key)).or(() -> read(key));
  }

  private Optional<Session> read(String key) {
    boolean isKept = isTold;
    long before = told.get();
    RedisFuture<String> body = redis.async().get(key);
    RedisFuture<Long> seconds = redis.async().ttl(key);
    Optional<Session> found =
        Optional.ofNullable(RedisAnswer.of(body)).map(text -> json.readValue(text, Session.class));
    if (found.isEmpty()) {
      return found;
    }
    if (RedisAnswer.of(seconds) < LIFE.minus(UNUSED).toSeconds()) {
      redis.sync().expire(key, LIFE);
    }
    if (isKept) {
      kept.put(key, found.get());
      if (told.get() != before) {
        kept.invalidate(key);
      }
    }
    return found;
  }

  @Override
  public void close(String token) {
    String key = key(token);
    redis.sync().del(key);
    told.incrementAndGet();
    kept.invalidate(key);
  }

  private static String key(String token) {
    return KEY + Secret.digest(token);
  }

  @Override
  public void close() {
    redis.close();
  }
}
