package io.lianxi.ivr.chat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets the loops of this process hear at once of what there is to do. */
public final class Wakes {
  private final Semaphore work = new Semaphore(0);
  private final Semaphore send = new Semaphore(0);

  /** There may be something to be worked off. */
  public void work() {
    work.release();
  }

  /** There may be something to be sent. */
  public void send() {
    send.release();
  }

  /** Waits until there may be something to be worked off, {@code millis} at most. */
  public void awaitWork(long millis) throws InterruptedException {
    await(work, millis);
  }

  /** Waits until there may be something to be sent, {@code millis} at most. */
  public void awaitSend(long millis) throws InterruptedException {
    await(send, millis);
  }

  private static void await(Semaphore signal, long millis) throws InterruptedException {
    if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }
}
