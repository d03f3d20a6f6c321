package io.lianxi.ivr.chat;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Claims what is due and works it off, so many at once, each on a thread of its own; nobody waits
 * for the slowest. Woken when there may be something, and every second.
 *
 * @param <T> what is claimed
 */
public final class ClaimLoop<T> implements SmartLifecycle {
  private static final long TICK = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(ClaimLoop.class);

  private final String name;
  private final Semaphore free;
  private final Signal signal;
  private final IntFunction<List<T>> claim;
  private final Consumer<T> work;
  private volatile boolean isRunning;
  private volatile Thread thread = Thread.currentThread();

  /** Says when there may be something to do. */
  public interface Signal {
    /** Waits until then, {@code millis} at most. */
    void await(long millis) throws InterruptedException;
  }

  /**
   * @param claim claims as many at most
   * @param work what fails is claimed again when its claim has run out
   */
  public ClaimLoop(
      String name, int atOnce, Signal signal, IntFunction<List<T>> claim, Consumer<T> work) {
    this.name = name;
    this.free = new Semaphore(atOnce);
    this.signal = signal;
    this.claim = claim;
    this.work = work;
  }

  @Override
  public void start() {
    isRunning = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    boolean isFailing = false;
    boolean isMore = false;
    while (isRunning) {
      try {
        if (!isMore) {
          signal.await(TICK);
        }
        isMore = claimDue();
        isFailing = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (!isFailing && isRunning) {
          LOG.error("{} wait until they can be claimed again", name, e);
        }
        isFailing = true;
        isMore = false;
      }
    }
  }

  /** Claims as many as there is room for; was all of the room taken? */
  private boolean claimDue() throws InterruptedException {
    free.acquire(); // for one at least
    free.release();
    int room = free.availablePermits();
    List<T> claimed = claim.apply(room);
    for (T one : claimed) {
      free.acquire();
      Thread.ofVirtual().name(name).start(() -> workOff(one));
    }
    return claimed.size() == room;
  }

  private void workOff(T one) {
    try {
      work.accept(one);
    } catch (RuntimeException e) {
      LOG.error("one of {} fails and is tried again later", name, e);
    } finally {
      free.release();
    }
  }

  @Override
  public void stop() {
    isRunning = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
