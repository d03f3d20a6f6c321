package io.lianxi.ivr.wechat.standin;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the platform, by order of a test. */
@NullMarked
public final class Faults {
  private final ConcurrentLinkedQueue<Integer> codes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile Duration delay = Duration.ZERO;
  private volatile int dailyLimit = Integer.MAX_VALUE;

  Faults() {}

  /** The next {@code times} messages are refused with {@code code}. */
  public void refuse(int code, int times) {
    for (int i = 0; i < times; i++) {
      codes.add(code);
    }
  }

  /** The next {@code times} messages are taken, and the connection breaks before that is said. */
  public void loseAnswers(int times) {
    lost.set(times);
  }

  /** Everything is answered so late. */
  public void slow(Duration by) {
    delay = by;
  }

  /** So many messages are taken a day. */
  public void dailyLimit(int messages) {
    dailyLimit = messages;
  }

  /** All is well again. */
  public void none() {
    codes.clear();
    lost.set(0);
    delay = Duration.ZERO;
    dailyLimit = Integer.MAX_VALUE;
  }

  @Nullable Integer nextCode() {
    return codes.poll();
  }

  boolean isAnswerLost() {
    return lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  Duration delay() {
    return delay;
  }

  int dailyLimit() {
    return dailyLimit;
  }
}
