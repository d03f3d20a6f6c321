package io.lianxi.acd.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs a task again and again on a thread of its own, a period after it last ended. */
public final class Ticker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final Duration STOP = Duration.ofSeconds(2);

  private final String name;
  private final Duration period;
  private final Runnable task;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();

  public Ticker(String name, Duration period, Runnable task) {
    this.name = name;
    this.period = period;
    this.task = task;
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    boolean isFailing = false;
    try {
      while (!stopping.await(period.toMillis(), TimeUnit.MILLISECONDS)) {
        isFailing = !succeeds(isFailing);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean succeeds(boolean isFailing) {
    try {
      task.run();
      return true;
    } catch (RuntimeException e) {
      if (!isFailing) {
        LOG.error("{} fails and is tried again every {}", name, period, e);
      }
      return false;
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
    try {
      thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }
}
