package io.lianxi.acd.event;

import io.lianxi.acd.event.EventFeed.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the feed on a thread of its own and hands on what it reads. Level-triggered: with nothing
 * to read it still wakes its target every second, which repairs whatever a failure missed.
 */
public final class FeedReader implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
  private static final int BATCH = 500;

  /** After how long without anything to read the target is woken at the latest. */
  public static final Duration TICK = Duration.ofSeconds(1);

  private static final Duration LEAST = Duration.ofMillis(1);

  /** What wants to look at the world whenever something may have changed. */
  public interface Wakeable {
    void wake();
  }

  private final String name;
  private final EventFeed feed;
  private final Supplier<String> start;
  private final Consumer<List<Entry>> target;
  private final Supplier<Duration> patience;
  private Duration gathering = Duration.ZERO;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();

  /**
   * @param start from which position
   * @param target gets each batch in order, and an empty one each second without any
   */
  public FeedReader(
      String name, EventFeed feed, Supplier<String> start, Consumer<List<Entry>> target) {
    this(name, feed, start, target, () -> TICK);
  }

  /**
   * @param patience after how long without anything to read the target wants to be woken; asked
   *     after each batch, and a second at most
   */
  public FeedReader(
      String name,
      EventFeed feed,
      Supplier<String> start,
      Consumer<List<Entry>> target,
      Supplier<Duration> patience) {
    this.patience = patience;
    this.name = name;
    this.feed = feed;
    this.start = start;
    this.target = target;
  }

  /**
   * For a target that is in no hurry: lets come together for {@code length} what comes after each
   * batch. To be said before the start.
   */
  public FeedReader gathering(Duration length) {
    gathering = length;
    return this;
  }

  /** A reader that only wakes {@code target}. */
  public static FeedReader waking(String name, EventFeed feed, Wakeable target) {
    return new FeedReader(name, feed, feed::end, batch -> target.wake());
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    String position = null;
    boolean isFailing = false;
    while (stopping.getCount() > 0) {
      try {
        if (position == null) {
          position = start.get();
        }
        List<Entry> batch = feed.read(position, BATCH, patience());
        if (stopping.getCount() > 0) {
          target.accept(batch);
        }
        if (!batch.isEmpty()) {
          position = batch.getLast().position();
        }
        isFailing = false;
        if (batch.size() < BATCH) {
          pause(gathering);
        }
      } catch (RuntimeException e) {
        if (!isFailing) {
          LOG.error("{} fails and is tried again every second", name, e);
        }
        isFailing = true;
        pause(TICK);
      }
    }
  }

  private Duration patience() {
    Duration wanted = patience.get();
    if (wanted.compareTo(TICK) > 0) {
      return TICK;
    }
    return wanted.compareTo(LEAST) < 0 ? LEAST : wanted;
  }

  private void pause(Duration length) {
    try {
      if (!length.isZero() && stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("{} stops", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
    try {
      thread.join(TICK.multipliedBy(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }
}
