package io.lianxi.acd.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed once for all who wait for what comes next, and gives them the very same entries. An
 * entry is remembered until all who follow have read it: whatever is remembered has to be copied by
 * each collection of garbage, while everybody stands still. Whoever is further behind than what is
 * remembered reads the feed themselves.
 */
final class SharedFeed implements EventFeed, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedFeed.class);
  private static final int BATCH = 1_000;

  /** Five seconds at 4,000 changes a second, some 50 MB. */
  private static final int MOST_REMEMBERED = 20_000;

  private static final Duration WAIT = Duration.ofMillis(500);

  /**
   * When as many come at once there are thousands a second: then what comes within {@link #GATHER}
   * is read together, and everyone is woken a fourth as often.
   */
  private static final int MANY = 3;

  private static final Duration GATHER = Duration.ofMillis(2);

  /** Who has not asked for as long does not follow any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final EventFeed feed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition read = lock.newCondition();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Thread, Follower> followers = new HashMap<>();
  private @Nullable Position start;
  private @Nullable Thread thread;

  /** A position that can be compared. */
  private record Position(long millis, long number) implements Comparable<Position> {
    static Position of(String written) {
      int dash = written.indexOf('-');
      return new Position(
          Long.parseLong(written, 0, dash, 10),
          Long.parseLong(written, dash + 1, written.length(), 10));
    }

    @Override
    public int compareTo(Position other) {
      int order = Long.compare(millis, other.millis);
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  /** After which position someone goes on. */
  private record Follower(Position position, long askedAtNanos) {}

  SharedFeed(EventFeed feed) {
    this.feed = feed;
  }

  @Override
  public String end() {
    return feed.end();
  }

  @Override
  public List<Entry> read(String position, int limit, Duration wait) {
    List<Entry> shared = wait.isZero() ? null : shared(Position.of(position), limit, wait);
    return shared == null ? feed.read(position, limit, wait) : shared;
  }

  /** Null when what follows {@code position} is not remembered. */
  private @Nullable List<Entry> shared(Position position, int limit, Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    lock.lock();
    try {
      followers.put(Thread.currentThread(), new Follower(position, System.nanoTime()));
      while (position.compareTo(started()) >= 0) { // more may come in one go than is remembered
        List<Entry> next = after(position, limit);
        long left = until - System.nanoTime();
        if (!next.isEmpty() || left <= 0) {
          return next;
        }
        if (isWokenAnyway(left)) {
          read.await();
        } else {
          read.awaitNanos(left);
        }
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Is whoever has {@code nanos} left woken before they are over, by the next reading, even of
   * nothing? A time limit of their own would wake another thread twice, for each reader and batch.
   */
  private boolean isWokenAnyway(long nanos) {
    return nanos > WAIT.plus(GATHER).toNanos() && closing.getCount() > 0;
  }

  /** After which position everything is remembered. */
  private Position started() {
    if (start == null) {
      String end = feed.end();
      start = Position.of(end);
      thread = Thread.ofVirtual().name("feed").start(() -> follow(end));
    }
    return start;
  }

  private List<Entry> after(Position position, int limit) {
    int from = following(position);
    return List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
  }

  /** The index of the first entry after {@code position}. */
  private int following(Position position) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Position.of(entries.get(middle).position()).compareTo(position) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void follow(String end) {
    String position = end;
    boolean isFailing = false;
    while (closing.getCount() > 0) {
      try {
        List<Entry> batch = feed.read(position, BATCH, WAIT);
        append(batch);
        if (!batch.isEmpty()) {
          position = batch.getLast().position();
        }
        if (batch.size() >= MANY) {
          pause(GATHER);
        }
        isFailing = false;
      } catch (RuntimeException e) {
        if (!isFailing && closing.getCount() > 0) {
          LOG.error("the feed cannot be read and is tried again twice a second", e);
        }
        isFailing = true;
        pause(WAIT);
        append(List.of());
      }
    }
    append(List.of());
  }

  private void append(List<Entry> batch) {
    lock.lock();
    try {
      entries.addAll(batch);
      forget(Math.max(entries.size() - MOST_REMEMBERED, readByAll()));
      read.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many of the oldest entries everyone has read. */
  private int readByAll() {
    long now = System.nanoTime();
    followers.values().removeIf(one -> now - one.askedAtNanos() > PATIENCE.toNanos());
    return followers.values().stream()
        .map(Follower::position)
        .min(Comparator.naturalOrder())
        .map(this::following)
        .orElse(entries.size());
  }

  private void forget(int count) {
    if (count > 0) {
      List<Entry> old = entries.subList(0, count);
      start = Position.of(old.getLast().position());
      old.clear();
    }
  }

  private void pause(Duration length) {
    try {
      if (closing.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void trim(String position) {
    feed.trim(position);
  }

  @Override
  public void close() {
    closing.countDown();
    Thread following = thread;
    if (following != null) {
      try {
        following.join(WAIT.multipliedBy(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
