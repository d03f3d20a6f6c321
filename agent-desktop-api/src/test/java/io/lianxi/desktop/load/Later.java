package io.lianxi.desktop.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What people do after a while. */
final class Later {
  private Later() {}

  /** Does {@code action} after {@code pause}, on a thread of its own. */
  static void after(Duration pause, Runnable action) {
    CompletableFuture.delayedExecutor(
            pause.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
        .execute(action);
  }
}
