package io.lianxi.ivr.wechat.platform;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.event.RedisScript;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

/**
 * One access token for all copies of the application, which one of them gets anew when it is over.
 */
final class RedisTokens extends WxMpDefaultConfigImpl {
  private static final long serialVersionUID = 1L;
  private static final String KEY = "lianxi:wechat:token:";

  /** From then on the platform gives a new one, beside which this one is good a little longer. */
  private static final int BEFORE_ITS_END_SECONDS = 200;

  private static final Duration LOCKED_AT_MOST = Duration.ofSeconds(15);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final transient RedisCommands<String, String> redis;
  private final transient RedisScript release;
  private final String key;

  RedisTokens(WeChatAccount account, StatefulRedisConnection<String, String> connection) {
    this.redis = connection.sync();
    this.release = new RedisScript(RedisTokens.class, "release.lua", connection);
    this.key = KEY + account.appId();
    setAppId(account.appId());
    setSecret(account.secret());
    setToken(account.token());
    setAesKey(account.aesKey());
    useStableAccessToken(true);
  }

  @Override
  public String getAccessToken() {
    String token = redis.get(key);
    return token == null ? "" : token;
  }

  @Override
  public boolean isAccessTokenExpired() {
    return redis.exists(key) == 0;
  }

  @Override
  public void expireAccessToken() {
    redis.del(key);
  }

  @Override
  public synchronized void updateAccessToken(WxAccessToken token) {
    updateAccessToken(token.getAccessToken(), token.getExpiresIn());
  }

  @Override
  public synchronized void updateAccessToken(String token, int expiresInSeconds) {
    int early = Math.min(BEFORE_ITS_END_SECONDS, expiresInSeconds / 2);
    redis.set(key, token, SetArgs.Builder.ex(Math.max(1, expiresInSeconds - early)));
  }

  @Override
  public Lock getAccessTokenLock() {
    return new SharedLock();
  }

  /** Held by one thread of all copies; whoever dies with it loses it after a while. */
  private final class SharedLock implements Lock {
    private final String owner = UUID.randomUUID().toString();

    private boolean isTaken() {
      return redis.set(key + ":lock", owner, SetArgs.Builder.nx().px(LOCKED_AT_MOST)) != null;
    }

    @Override
    public void lock() {
      try {
        while (!isTaken()) {
          Thread.sleep(LOOK_AGAIN_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for an access token", e);
      }
    }

    /** Not taken either when there is a token by now: its holder before has got one for all. */
    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(time);
      while (!isTaken()) {
        if (System.nanoTime() >= end) {
          return false;
        }
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      if (!isAccessTokenExpired()) {
        unlock();
        return false;
      }
      return true;
    }

    @Override
    public void unlock() {
      release.run(new RedisScript.Call(List.of(key + ":lock"), List.of(owner)));
    }

    @Override
    public boolean tryLock() {
      return isTaken();
    }

    @Override
    public void lockInterruptibly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
