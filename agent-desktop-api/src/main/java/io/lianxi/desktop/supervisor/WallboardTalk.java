package io.lianxi.desktop.supervisor;

import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.desktop.live.LiveTalk;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One open wallboard: it is sent the newest board; one that is slow misses those between. */
final class WallboardTalk implements LiveTalk {
  private final LiveConnection connection;
  private final Set<WallboardTalk> open;
  private final AtomicReference<@Nullable String> board = new AtomicReference<>();
  private final AtomicBoolean isPinged = new AtomicBoolean();
  private final Semaphore somethingToSay = new Semaphore(0);
  private volatile boolean isOpen = true;

  /**
   * @param first the board to begin with
   * @param open the open wallboards, of which this is one while it runs
   */
  WallboardTalk(LiveConnection connection, String first, Set<WallboardTalk> open) {
    this.connection = connection;
    this.open = open;
    show(first);
  }

  @Override
  public void run() throws InterruptedException {
    open.add(this);
    try {
      while (isOpen) {
        somethingToSay.acquire();
        somethingToSay.drainPermits();
        String newest = board.getAndSet(null);
        if (newest != null) {
          say(newest);
        }
        if (isPinged.getAndSet(false)) {
          say("{\"type\":\"pong\"}");
        }
      }
    } finally {
      open.remove(this);
    }
  }

  private void say(String text) {
    if (!connection.send(text)) {
      isOpen = false;
    }
  }

  /** Has {@code newest} sent next. Never waits. */
  void show(String newest) {
    board.set(newest);
    somethingToSay.release();
  }

  @Override
  public void heard(String text) {
    if (text.contains("\"ping\"")) {
      isPinged.set(true);
      somethingToSay.release();
    }
  }

  @Override
  public void closed() {
    isOpen = false;
    somethingToSay.release();
  }
}
