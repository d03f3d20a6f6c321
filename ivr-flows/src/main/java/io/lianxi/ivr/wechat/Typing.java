package io.lianxi.ivr.wechat;

import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Has the platform show that an agent is writing. It shows so for {@link #LASTS}, or until a
 * message comes, and does not want to be told again before.
 */
final class Typing {
  static final Duration LASTS = Duration.ofSeconds(15);
  private static final int AT_ONCE = 20;
  private static final int MOST = 10_000;

  private final Platform platform;
  private final Clock clock;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  Typing(Platform platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Returns at once; while the platform is slow, nothing is shown to some. */
  void begins(WeChatAccount account, String openid) {
    if (isNew(account.name() + ":" + openid) && room.tryAcquire()) {
      Thread.startVirtualThread(
          () -> {
            try {
              platform.typing(account, openid);
            } finally {
              room.release();
            }
          });
    }
  }

  private boolean isNew(String follower) {
    Instant now = clock.instant();
    if (until.size() >= MOST) {
      until.values().removeIf(end -> !now.isBefore(end));
    }
    boolean[] isNew = {false};
    until.compute(
        follower,
        (key, end) -> {
          isNew[0] = end == null || !now.isBefore(end);
          return isNew[0] ? now.plus(LASTS) : end;
        });
    return isNew[0];
  }

  /** A message has come, which ends it. */
  void ends(WeChatAccount account, String openid) {
    until.remove(account.name() + ":" + openid);
  }
}
